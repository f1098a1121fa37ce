import type { Template } from "../../kernel/template.ts";
import { itemTemplate } from "../../modules/catalogue/item-template.ts";
import { contributionTemplate } from "../../modules/contributions/contribution-template.ts";
import { legTemplate } from "../../modules/network/leg-template.ts";
import { nodeTemplate } from "../../modules/network/node-template.ts";
import { needTemplate } from "../../modules/needs/need-template.ts";
import { fundTemplate } from "../../modules/funds/fund-template.ts";
import { courseTemplate } from "../../modules/training/course-template.ts";
import { partyTemplate } from "../../modules/parties/party-template.ts";
import { linkTemplate } from "./links.ts";

/** The room's own files, by kind: what goes out in this form comes in again. */
export const templates: Readonly<Record<string, Template>> = {
  parties: partyTemplate, catalogue: itemTemplate, nodes: nodeTemplate, legs: legTemplate, needs: needTemplate, contributions: contributionTemplate, courses: courseTemplate, funds: fundTemplate, links: linkTemplate,
};
