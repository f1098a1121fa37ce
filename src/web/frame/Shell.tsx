import { Link, Outlet, useRouterState } from "@tanstack/react-router";
import { lazy, Suspense, useEffect, useRef, useState } from "react";
import type { TextKey } from "../../texts/room.en.ts";
import { useTexts } from "../language.tsx";
import { Waiting } from "../parts/Waiting.tsx";
import { useSession } from "../queries.ts";
import { Controls } from "./Controls.tsx";

const SignInPage = lazy(() => import("../identity/SignInPage.tsx").then((module) => ({ default: module.SignInPage })));

const places = [
  ["/", "nav.picture"], ["/waiting", "nav.waiting"], ["/needs", "nav.needs"], ["/contributions", "nav.contributions"], ["/funds", "nav.funds"], ["/readiness", "nav.readiness"], ["/plan", "nav.plan"], ["/consignments", "nav.consignments"], ["/movements", "nav.movements"], ["/end-use", "nav.endUse"], ["/training", "nav.training"], ["/network", "nav.network"],
  ["/catalogue", "nav.catalogue"], ["/parties", "nav.parties"], ["/said", "nav.said"], ["/sources", "nav.sources"], ["/alliance", "nav.alliance"], ["/scan", "nav.scan"], ["/files", "nav.files"], ["/about", "nav.about"],
] as const satisfies readonly (readonly [string, TextKey])[];

/** The frame around every page: where one is, as of which day, in which language, as whom. */
export function Shell() {
  const { t } = useTexts();
  const session = useSession().data;
  const path = useRouterState({ select: (state) => state.location.pathname });
  const [open, setOpen] = useState(false);
  const main = useRef<HTMLElement>(null);
  const before = useRef(path);
  useEffect(() => {
    if (before.current === path) return;
    before.current = path;
    setOpen(false);
    main.current?.focus({ preventScroll: true });
  }, [path]);
  return (
    <div className="room">
      <a className="skip" href="#main" onClick={(event) => { event.preventDefault(); main.current?.focus(); }}>{t("skip")}</a>
      <header className="head">
        <Link to="/" className="brand"><Mark /><span><b>Entente</b><small>{t("room.name")}</small></span></Link>
        <button type="button" className="burger" aria-expanded={open} aria-controls="menu" onClick={() => setOpen(!open)}>
          <svg viewBox="0 0 20 20" aria-hidden="true"><path d={open ? "M4 4 16 16M16 4 4 16" : "M2 5h16M2 10h16M2 15h16"} /></svg>
          <span>{t("menu")}</span>
        </button>
      </header>
      <div id="menu" className={open ? "menu open" : "menu"} onKeyDown={(event) => { if (event.key === "Escape") setOpen(false); }}>
        <Controls />
        <nav aria-label={t("nav.label")}>
          <ul>
            {[...places, ...(session?.signIn === "accounts" && session.may.includes("listAccounts") ? [["/people", "nav.people"] as const] : [])].map(([to, key]) => (
              <li key={to}><Link to={to} activeOptions={{ exact: to === "/", includeSearch: false }} activeProps={{ "aria-current": "page" }} onClick={() => setOpen(false)}>{t(key)}</Link></li>
            ))}
          </ul>
        </nav>
      </div>
      <main id="main" ref={main} tabIndex={-1}>
        <Suspense fallback={<Waiting />}>{isShut(session, path) ? <SignInPage /> : <Outlet />}</Suspense>
      </main>
    </div>
  );
}

/** Whether nobody signed in may see the page: all but what is public, the one that makes accounts, and the one to which an identity provider sends back. */
function isShut(session: { signIn: string; actor: object | null } | undefined, path: string): boolean {
  return session?.signIn === "accounts" && session.actor === null && !["/welcome", "/openid", "/public"].includes(path);
}

function Mark() {
  return <svg className="mark" viewBox="0 0 32 32" aria-hidden="true"><rect x="2" y="5" width="28" height="5" opacity=".45" /><rect x="2" y="13.500" width="28" height="5" opacity=".7" /><rect x="2" y="22" width="17" height="5" /></svg>;
}
