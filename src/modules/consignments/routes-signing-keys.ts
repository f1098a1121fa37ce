import { z } from "zod";
import { listQuery, nothing, pageOf, shortText } from "../../edges/shapes.ts";
import type { RefusalStatus } from "../../kernel/route.ts";
import { definePresentedRoute } from "../audit/index.ts";
import { addSigningKey, listKeys, revokeSigningKey } from "./actions-signing-keys.ts";
import type { SigningKey, SigningKeyRefusal } from "./signing-key.ts";

const keyStatus = { "signing-key-form": 422, "signing-key-taken": 409, "signing-key-not-yours": 403, "signing-key-revoked": 409 } as const satisfies Record<SigningKeyRefusal["code"], RefusalStatus>;

const keyId = z.string().regex(/^[0-9a-f]{64}$/);
const keyAnswer = z.strictObject({
  id: keyId, publicKey: z.string(), actor: z.string(), org: z.string(), device: z.string().nullable(), addedAt: z.string(), revokedAt: z.string().nullable(),
}).meta({ id: "SigningKey" });
const present = (key: SigningKey) => ({ ...key, addedAt: key.addedAt.toISOString(), revokedAt: key.revokedAt?.toISOString() ?? null });
const keyParams = z.strictObject({ id: keyId });

export const signingKeyRoutes = [
  definePresentedRoute({
    method: "get", path: "/signing-keys", id: "listSigningKeys", tag: "consignments", change: "none",
    summary: "The keys by which people sign handovers, with the organisation each signs for: one's own, or those of an organisation.",
    params: nothing, body: nothing, refusals: { "list-order-unknown": 422 },
    query: listQuery("addedAt").extend({ org: z.string().max(40).optional(), mine: z.enum(["true", "false"]).default("false").transform((text) => text === "true") }),
    answer: pageOf(keyAnswer, "SigningKeyPage"),
    handle: (context, { query: { sort, after, limit, ...filter } }) => listKeys(context, filter, { sort, after, limit }),
    present: ({ items, next }) => ({ items: items.map(present), next }),
  }),
  definePresentedRoute({
    method: "post", path: "/signing-keys", id: "addSigningKey", tag: "consignments", change: "create",
    summary: "Registers the public half of a device's key (Ed25519, 32 bytes in base64) for who asks, in their organisation. The same again changes nothing.",
    params: nothing, query: nothing, body: z.strictObject({ publicKey: z.string().max(100), device: shortText.nullable().default(null) }).meta({ id: "NewSigningKey" }), answer: keyAnswer, refusals: keyStatus,
    handle: (context, { body }) => addSigningKey(context, body),
    present,
  }),
  definePresentedRoute({
    method: "post", path: "/signing-keys/{id}/revoke", id: "revokeSigningKey", tag: "consignments", change: "session",
    summary: "Ends a key: it signs nothing more. What it signed stays signed.",
    params: keyParams, query: nothing, body: nothing, answer: keyAnswer, refusals: keyStatus,
    handle: (context, { params }) => revokeSigningKey(context, params.id),
    present,
  }),
];
