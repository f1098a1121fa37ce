import { z } from "zod";
import { nothing, shortText } from "../../edges/shapes.ts";
import type { RefusalStatus } from "../../kernel/route.ts";
import { defineRoute } from "../audit/index.ts";
import { addPasskey, askNewPasskey, askPasskey, proveByPasskey, removePasskey, signInByPasskey, type PasskeyRefusal } from "./actions-passkeys.ts";

const status = { "sign-in-refused": 401, "sign-in-barred": 429, "no-accounts-here": 409, "passkey-refused": 401, "passkey-there": 409 } as const satisfies Record<PasskeyRefusal["code"], RefusalStatus>;

/** Bytes as browsers and devices write them. The longest keys of all kinds stay far below these bounds. */
const bytes = (most: number) => z.string().min(1).max(most).regex(/^[A-Za-z0-9_-]+$/);
const keyId = bytes(1400);
const newAnswer = z.strictObject({ id: keyId, clientData: bytes(4000), attestation: bytes(20_000), transports: z.array(z.string().regex(/^[a-z-]{1,20}$/)).max(10).readonly() }).meta({ id: "NewPasskeyAnswer" });
const answer = z.strictObject({ id: keyId, clientData: bytes(4000), authenticatorData: bytes(4000), signature: bytes(4000) }).meta({ id: "PasskeyAnswer" });
const common = { tag: "identity", method: "post", change: "session", params: nothing, query: nothing } as const;

export const passkeyRoutes = [
  defineRoute({
    ...common, path: "/session/passkey/challenge", id: "askPasskey", summary: "What a browser asks a device for that has a passkey: to sign in, or to prove anew who one is.", body: nothing, refusals: status,
    answer: z.strictObject({ challenge: z.string(), host: z.string() }).meta({ id: "PasskeyQuestion" }), handle: (context) => askPasskey(context),
  }),
  defineRoute({
    ...common, path: "/session/passkey", id: "signInByPasskey", summary: "Signs in by a passkey.", body: answer, refusals: status,
    answer: z.strictObject({ actor: z.string(), org: z.string() }).meta({ id: "SignedInByPasskey" }), handle: (context, { body }) => signInByPasskey(context, body),
  }),
  defineRoute({ ...common, path: "/session/proof/passkey", id: "proveByPasskey", summary: "Proves again who one is, by a passkey.", body: answer, answer: nothing, refusals: status, handle: (context, { body }) => proveByPasskey(context, body) }),
  defineRoute({
    ...common, path: "/account/passkeys/challenge", id: "askNewPasskey", summary: "What a browser asks a device for that is to make a passkey.", body: nothing, refusals: status,
    answer: z.strictObject({
      challenge: z.string(), host: z.string(), algorithms: z.array(z.int()).readonly(), user: z.strictObject({ id: z.string(), login: z.string(), name: z.string() }), known: z.array(z.string()).readonly(),
    }).meta({ id: "NewPasskeyQuestion" }),
    handle: (context) => askNewPasskey(context),
  }),
  defineRoute({
    ...common, path: "/account/passkeys", id: "addPasskey", summary: "Registers a passkey that a device made for oneself.", body: z.strictObject({ name: shortText, answer: newAnswer }).meta({ id: "NewPasskey" }), refusals: status,
    answer: z.strictObject({ id: z.string() }).meta({ id: "AddedPasskey" }), handle: (context, { body }) => addPasskey(context, body),
  }),
  defineRoute({
    ...common, path: "/account/passkeys/remove", id: "removePasskey", summary: "Takes one of one's passkeys away.", body: z.strictObject({ id: keyId }).meta({ id: "PasskeyRemoval" }), answer: nothing, refusals: {},
    handle: (context, { body }) => removePasskey(context, body.id),
  }),
];
