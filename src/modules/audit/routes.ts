import { z } from "zod";
import { done, notFound } from "../../kernel/outcome.ts";
import { listEntries } from "./actions.ts";
import { listLeafTexts, listLogViews, proveEntry, proveGrowth } from "./actions-proofs.ts";
import { defineRoute } from "./context.ts";
import { objectKinds } from "./leaf.ts";

const nothing = z.strictObject({});

export const entryAnswer = z.strictObject({
  log: z.string(), index: z.int(), at: z.iso.datetime(), actor: z.string(), org: z.string(), action: z.string(),
  object: z.strictObject({ kind: z.string(), id: z.string() }), facts: z.record(z.string(), z.unknown()), hash: z.string(),
}).meta({ id: "AuditEntry" });

const query = z.strictObject({
  kind: z.enum(objectKinds).optional(),
  id: z.string().max(80).optional(),
  after: z.string().regex(/^\d{1,14}\.\d{1,15}\.[a-z0-9-]{1,64}$/).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

const listRoute = defineRoute({
  method: "get", path: "/audit", id: "listAuditEntries", tag: "audit", change: "none",
  summary: "Who did what, newest first; of one record when kind and id are given.",
  params: nothing, query, body: nothing,
  answer: z.strictObject({ items: z.array(entryAnswer), next: z.string().nullable() }).meta({ id: "AuditPage" }),
  refusals: {},
  handle: async (context, { query: asked }) => {
    return done(await listEntries(context, {
      limit: asked.limit, ...(asked.kind ? { kind: asked.kind } : {}), ...(asked.id ? { id: asked.id } : {}), ...(asked.after ? { before: asked.after } : {}),
    }));
  },
});

const hash = z.string().meta({ description: "32 bytes in base64." });
const place = z.string().regex(/^\d{1,15}$/);
const logName = z.string().regex(/^[a-z0-9-]{1,64}$/);

const logAnswer = z.strictObject({
  name: z.string(), origin: z.string(),
  keys: z.array(z.strictObject({
    key: z.string().meta({ description: "C2SP vkey: name, id and public key." }), algorithm: z.string(),
    fingerprint: z.string().meta({ description: "SHA-256 of the key's text, in hexadecimals." }), fromSize: z.int(), at: z.iso.datetime(),
  })),
  head: z.strictObject({ size: z.int(), root: hash, at: z.iso.datetime() }).nullable().meta({ description: "The newest signed checkpoint; null until there is one." }),
}).meta({ id: "AuditLog" });

const logsRoute = defineRoute({
  method: "get", path: "/logs", id: "listLogs", tag: "audit", change: "none",
  summary: "The audit logs with the keys that sign them and their newest signed heads.",
  params: nothing, query: nothing, body: nothing,
  answer: z.strictObject({ items: z.array(logAnswer) }).meta({ id: "AuditLogs" }),
  refusals: {},
  handle: async (context) => done({ items: (await listLogViews(context)).map((log) => ({ ...log, keys: [...log.keys] })) }),
});

const proofAnswer = z.strictObject({
  log: z.string(), origin: z.string(), index: z.int(),
  leaf: z.string().meta({ description: "The entry's canonical text (RFC 8785), which is what is hashed." }), hash,
  size: z.int(), root: hash, proof: z.array(hash).meta({ description: "The path from the leaf to the root, lowest first (RFC 9162)." }),
  checkpoint: z.string().meta({ description: "C2SP tlog-checkpoint: a signed note." }), key: z.string(), fingerprint: z.string(),
}).meta({ id: "AuditProof" });

const proofRoute = defineRoute({
  method: "get", path: "/audit/{index}/proof", id: "proveAuditEntry", tag: "audit", change: "none",
  summary: "An entry with its inclusion proof and the signed checkpoint that the proof leads to.",
  params: z.strictObject({ index: place }), query: z.strictObject({ log: logName.default("room") }), body: nothing, answer: proofAnswer,
  refusals: { "entry-not-yet-signed": 409 },
  handle: async (context, { params, query: asked }) => {
    const found = await proveEntry(context, asked.log, Number(params.index));
    return found.outcome === "done" ? done({ ...found.value, proof: [...found.value.proof] }) : found;
  },
});

const consistencyRoute = defineRoute({
  method: "get", path: "/logs/{log}/consistency", id: "proveConsistency", tag: "audit", change: "none",
  summary: "The proof that the log at one size only adds to the log at a smaller one.",
  params: z.strictObject({ log: logName }), query: z.strictObject({ from: place, to: place }), body: nothing,
  answer: z.strictObject({ log: z.string(), from: z.int(), to: z.int(), proof: z.array(hash) }).meta({ id: "ConsistencyProof" }),
  refusals: { "log-size-order": 409, "log-size-unsigned": 409 },
  handle: async (context, { params, query: asked }) => {
    const found = await proveGrowth(context, params.log, Number(asked.from), Number(asked.to));
    return found.outcome === "done" ? done({ ...found.value, proof: [...found.value.proof] }) : found;
  },
});

const entriesRoute = defineRoute({
  method: "get", path: "/logs/{log}/entries", id: "listLogEntries", tag: "audit", change: "none",
  summary: "Signed entries as their canonical texts, by their places from one on.",
  params: z.strictObject({ log: logName }), query: z.strictObject({ from: place.default("0"), limit: z.coerce.number().int().min(1).max(1000).default(256) }), body: nothing,
  answer: z.strictObject({ items: z.array(z.strictObject({ index: z.int(), leaf: z.string() })), next: z.string().nullable() }).meta({ id: "LogEntries" }),
  refusals: {},
  handle: async (context, { params, query: asked }) => {
    const page = await listLeafTexts(context, params.log, Number(asked.from), asked.limit);
    return page ? done(page) : notFound;
  },
});

export const auditRoutes = [listRoute, logsRoute, proofRoute, consistencyRoute, entriesRoute];
