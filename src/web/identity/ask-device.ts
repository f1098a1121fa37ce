import { startAuthentication, startRegistration, WebAuthnError } from "@simplewebauthn/browser";
import type { Answer, Body } from "../../client/index.ts";
import { ProblemError } from "../api.ts";

/** Lets a device make a passkey; `null` when whoever was asked thought better of it. */
export async function makePasskey(question: Answer<"/api/account/passkeys/challenge", "post">): Promise<Body<"/api/account/passkeys", "post">["answer"] | null> {
  const { challenge, host, algorithms, user, known } = question;
  const made = await unlessLeft(() => startRegistration({ optionsJSON: {
    challenge, rp: { id: host, name: "Entente" }, user: { id: user.id, name: user.login, displayName: user.name }, pubKeyCredParams: algorithms.map((alg) => ({ type: "public-key", alg })),
    excludeCredentials: known.map((id) => ({ type: "public-key", id })), authenticatorSelection: { residentKey: "required", requireResidentKey: true, userVerification: "required" }, attestation: "none", timeout: 300_000,
  } }));
  return made && { id: made.id, clientData: made.response.clientDataJSON, attestation: made.response.attestationObject, transports: made.response.transports ?? [] };
}

/** Asks for a proof by any passkey that a device has for this room. */
export async function usePasskeyOf(question: Answer<"/api/session/passkey/challenge", "post">): Promise<Body<"/api/session/passkey", "post"> | null> {
  const used = await unlessLeft(() => startAuthentication({ optionsJSON: { challenge: question.challenge, rpId: question.host, userVerification: "required", timeout: 300_000 } }));
  return used && { id: used.id, clientData: used.response.clientDataJSON, authenticatorData: used.response.authenticatorData, signature: used.response.signature };
}

/** Browsers say the same of someone who closes their dialogue, of one who waits too long, and of a device that has no key: nothing was answered. */
async function unlessLeft<Value>(ceremony: () => Promise<Value>): Promise<Value | null> {
  try {
    return await ceremony();
  } catch (error) {
    const name = error instanceof WebAuthnError && error.cause instanceof Error ? error.cause.name : (error as Error).name;
    if (name === "NotAllowedError" || name === "AbortError") return null;
    const code = name === "InvalidStateError" ? "passkey-there" : "passkey-refused";
    throw new ProblemError({ status: 0, code, title: "", detail: (error as Error).message });
  }
}
