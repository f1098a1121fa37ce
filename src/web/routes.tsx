import { createRootRoute, createRoute, createRouter, lazyRouteComponent, retainSearchParams } from "@tanstack/react-router";
import { NotHere } from "./frame/NotHere.tsx";
import { PageFault } from "./frame/PageFault.tsx";
import { Shell } from "./frame/Shell.tsx";
import { PicturePage } from "./picture/PicturePage.tsx";

/** What an address may carry after the question mark: texts only, each of which a page reads as its own filter. */
export type Search = Readonly<Record<string, string | undefined>>;

const root = createRootRoute({
  component: Shell, notFoundComponent: NotHere, errorComponent: PageFault,
  validateSearch: (search): Search => Object.fromEntries(Object.entries(search).map(([name, value]) => [name, value === undefined ? undefined : String(value)])),
  search: { middlewares: [retainSearchParams<Search>(["asOf"])] },
});

const page = <Path extends string>(path: Path, load: () => Promise<Record<string, unknown>>, name: string) =>
  createRoute({ getParentRoute: () => root, path, component: lazyRouteComponent(load as () => Promise<Record<string, () => React.JSX.Element>>, name) });

const tree = root.addChildren([
  createRoute({ getParentRoute: () => root, path: "/", component: PicturePage }),
  page("/needs", () => import("./needs/NeedsPage.tsx"), "NeedsPage"),
  page("/needs/new", () => import("./needs/NeedForm.tsx"), "NewNeedPage"),
  page("/needs/$id", () => import("./needs/NeedPage.tsx"), "NeedPage"),
  page("/contributions", () => import("./contributions/ContributionsPage.tsx"), "ContributionsPage"),
  page("/contributions/new", () => import("./contributions/NewContributionPage.tsx"), "NewContributionPage"),
  page("/contributions/$id", () => import("./contributions/ContributionPage.tsx"), "ContributionPage"),
  page("/catalogue", () => import("./catalogue/ItemsPage.tsx"), "ItemsPage"),
  page("/catalogue/$id", () => import("./catalogue/ItemPage.tsx"), "ItemPage"),
  page("/parties", () => import("./parties/PartiesPage.tsx"), "PartiesPage"),
  page("/parties/$id", () => import("./parties/PartyPage.tsx"), "PartyPage"),
  page("/network", () => import("./network/NetworkPage.tsx"), "NetworkPage"),
  page("/network/nodes/$id", () => import("./network/NodePage.tsx"), "NodePage"),
  page("/network/legs/$id", () => import("./network/LegPage.tsx"), "LegPage"),
  page("/readiness", () => import("./readiness/ReadinessPage.tsx"), "ReadinessPage"),
  page("/readiness/new", () => import("./readiness/NewPackageNeedPage.tsx"), "NewPackageNeedPage"),
  page("/readiness/$id", () => import("./readiness/PackageNeedPage.tsx"), "PackageNeedPage"),
  page("/readiness/templates/$id", () => import("./readiness/TemplatePage.tsx"), "TemplatePage"),
  page("/plan", () => import("./plan/PlansPage.tsx"), "PlansPage"),
  page("/plan/scenarios", () => import("./plan/ScenariosPage.tsx"), "ScenariosPage"),
  page("/plan/$id", () => import("./plan/PlanPage.tsx"), "PlanPage"),
  page("/plan/$id/what-if", () => import("./plan/WhatIfPage.tsx"), "WhatIfPage"),
  page("/plan/$id/compare", () => import("./plan/ComparePage.tsx"), "ComparePage"),
  page("/waiting", () => import("./waiting/WaitingPage.tsx"), "WaitingPage"),
  page("/alliance", () => import("./alliance/AlliancePage.tsx"), "AlliancePage"),
  page("/alliance/decisions/new", () => import("./alliance/NewDecisionPage.tsx"), "NewDecisionPage"),
  page("/alliance/decisions/$id", () => import("./alliance/DecisionPage.tsx"), "DecisionPage"),
  page("/alliance/meetings/$id", () => import("./alliance/MeetingPage.tsx"), "MeetingPage"),
  page("/alliance/bodies/$id", () => import("./alliance/BodyForms.tsx"), "BodyPage"),
  page("/alliance/accessions/$id", () => import("./alliance/AccessionPage.tsx"), "AccessionPage"),
  page("/consignments", () => import("./consignments/ConsignmentsPage.tsx"), "ConsignmentsPage"),
  page("/consignments/$id", () => import("./consignments/ConsignmentPage.tsx"), "ConsignmentPage"),
  page("/end-use", () => import("./end-use/EndUsePage.tsx"), "EndUsePage"),
  page("/movements", () => import("./movements/MovementsPage.tsx"), "MovementsPage"),
  page("/funds", () => import("./funds/FundsPage.tsx"), "FundsPage"),
  page("/funds/new", () => import("./funds/FundsPage.tsx"), "NewFundPage"),
  page("/funds/report", () => import("./funds/FundReportPage.tsx"), "FundReportPage"),
  page("/funds/$id", () => import("./funds/FundPage.tsx"), "FundPage"),
  page("/training", () => import("./training/TrainingPage.tsx"), "TrainingPage"),
  page("/training/step", () => import("./training/StepPage.tsx"), "StepPage"),
  page("/training/sessions/$id", () => import("./training/SessionPage.tsx"), "SessionPage"),
  page("/training/requests/new", () => import("./training/RequestPages.tsx"), "NewRequestPage"),
  page("/training/requests/$id", () => import("./training/RequestPages.tsx"), "RequestPage"),
  page("/scan", () => import("./scan/ScanPage.tsx"), "ScanPage"),
  page("/00/$sscc", () => import("./scan/ScanPage.tsx"), "ScanPage"),
  page("/files", () => import("./files/FilesPage.tsx"), "FilesPage"),
  page("/said", () => import("./sources/SaidPage.tsx"), "SaidPage"),
  page("/sources", () => import("./sources/SourcesPage.tsx"), "SourcesPage"),
  page("/sources/read", () => import("./sources/ReadingPage.tsx"), "ReadingPage"),
  page("/sources/$id", () => import("./sources/StatementPage.tsx"), "StatementPage"),
  page("/documents/$id", () => import("./sources/DocumentPage.tsx"), "DocumentPage"),
  page("/welcome", () => import("./identity/WelcomePage.tsx"), "WelcomePage"),
  page("/openid", () => import("./identity/Openid.tsx"), "OpenidPage"),
  page("/account", () => import("./identity/AccountPage.tsx"), "AccountPage"),
  page("/people", () => import("./identity/PeoplePage.tsx"), "PeoplePage"),
  page("/clearances", () => import("./clearances/ClearancesPage.tsx"), "ClearancesPage"),
  page("/public", () => import("./public/PublicPage.tsx"), "PublicPage"),
  page("/about", () => import("./about/AboutPage.tsx"), "AboutPage"),
]);

export function makeRoomRouter() {
  return createRouter({
    routeTree: tree, defaultPreload: "intent", defaultPreloadStaleTime: 0, scrollRestoration: true,
    // Search texts stay texts: "2024" is a month's beginning or a word searched for, never a number.
    parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)),
    stringifySearch: (search) => {
      const text = new URLSearchParams(Object.entries(search).flatMap(([name, value]) => (value === undefined || value === null || value === "" ? [] : [[name, String(value)]]))).toString();
      return text ? `?${text}` : "";
    },
  });
}

declare module "@tanstack/react-router" {
  interface Register { router: ReturnType<typeof makeRoomRouter> }
}
