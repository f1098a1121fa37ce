import { z } from "zod";
import { nothing } from "../../edges/shapes.ts";
import type { RefusalStatus } from "../../kernel/route.ts";
import { defineRoute } from "../audit/index.ts";
import { beginOpenid, finishOpenid, untieOpenid, type OpenidRefusal } from "./actions-openid.ts";

const status = { "sign-in-refused": 401, "sign-in-barred": 429, "no-accounts-here": 409, "openid-refused": 401 } as const satisfies Record<OpenidRefusal["code"], RefusalStatus>;
const provider = z.string().regex(/^[a-z0-9-]{1,40}$/);
const common = { tag: "identity", method: "post", change: "session", params: nothing, query: nothing } as const;
const begun = z.strictObject({ address: z.string() });

export const openidRoutes = [
  defineRoute({
    ...common, path: "/session/openid/begin", id: "beginOpenid", summary: "Begins to sign in at an identity provider; answers where the browser is to go.", body: z.strictObject({ provider }).meta({ id: "OpenidBeginning" }), refusals: status,
    answer: begun.meta({ id: "OpenidBegun" }), handle: (context, { body }) => beginOpenid(context, { ...body, tie: false }),
  }),
  defineRoute({
    ...common, path: "/session/openid/finish", id: "finishOpenid", summary: "Takes what the browser came back with from an identity provider, and signs in, or ties the two accounts.", refusals: status,
    body: z.strictObject({ query: z.string().min(1).max(6000).regex(/^[\x21-\x7e]+$/) }).meta({ id: "OpenidReturn" }), answer: z.strictObject({ tied: z.boolean() }).meta({ id: "OpenidFinished" }), handle: (context, { body }) => finishOpenid(context, body.query),
  }),
  defineRoute({
    ...common, path: "/account/openid/begin", id: "tieOpenid", summary: "Begins to tie one's account to whom an identity provider vouches for.", body: z.strictObject({ provider }).meta({ id: "OpenidTie" }), refusals: status,
    answer: begun.meta({ id: "OpenidTieBegun" }), handle: (context, { body }) => beginOpenid(context, { ...body, tie: true }),
  }),
  defineRoute({
    ...common, path: "/account/openid/untie", id: "untieOpenid", summary: "Unties one's account from an identity provider.", body: z.strictObject({ issuer: z.string().max(500).regex(/^https?:\/\/[^\s\p{C}]+$/u) }).meta({ id: "OpenidUntie" }), answer: nothing, refusals: {},
    handle: (context, { body }) => untieOpenid(context, body.issuer),
  }),
];
