import { verifyAuthenticationResponse, verifyRegistrationResponse } from "@simplewebauthn/server";

/** EdDSA, ECDSA on P-256 and RSA, as COSE numbers them: what devices make, and every Node this program runs on can check. */
export const passkeyAlgorithms = [-8, -7, -257] as const;

/** What a device answers when it made a key; all in base64url. */
export interface NewPasskeyAnswer {
  readonly id: string;
  readonly clientData: string;
  readonly attestation: string;
  readonly transports: readonly string[];
}

/** What a device answers when it used a key; all in base64url. */
export interface PasskeyAnswer {
  readonly id: string;
  readonly clientData: string;
  readonly authenticatorData: string;
  readonly signature: string;
}

/** What was asked: on which challenge, by the room at which address. */
export interface PasskeyQuestion {
  readonly challenge: string;
  readonly origin: string;
}

export interface PasskeyKey {
  readonly id: string;
  readonly publicKey: Uint8Array;
  readonly counter: number;
  readonly backedUp: boolean;
}

/** The host for which a room's keys are made. No other host can ask for them. */
export function passkeyHost(origin: string): string {
  return new URL(origin).hostname;
}

/** The challenge that an answer says it is to, or `null`. Whether it was ever asked is for whoever keeps the challenges. */
export function challengeIn(answer: Pick<PasskeyAnswer, "clientData">): string | null {
  try {
    const { challenge } = JSON.parse(Buffer.from(answer.clientData, "base64url").toString("utf8")) as { challenge?: unknown };
    return typeof challenge === "string" ? challenge : null;
  } catch {
    return null;
  }
}

/** The key a device made, when its answer is to this question and the device verified who holds it; else `null`. */
export async function checkNewPasskey(answer: NewPasskeyAnswer, { challenge, origin }: PasskeyQuestion): Promise<PasskeyKey | null> {
  try {
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response: { id: answer.id, rawId: answer.id, type: "public-key", clientExtensionResults: {}, response: { clientDataJSON: answer.clientData, attestationObject: answer.attestation } },
      expectedChallenge: challenge, expectedOrigin: origin, expectedRPID: passkeyHost(origin), requireUserVerification: true, supportedAlgorithmIDs: [...passkeyAlgorithms],
    });
    if (!verified) return null;
    const { credential: { id, publicKey, counter }, credentialBackedUp } = registrationInfo;
    return { id, publicKey, counter, backedUp: credentialBackedUp };
  } catch {
    return null; // The library throws for whatever is wrong; what it was tells a stranger nothing.
  }
}

/** What is to be kept of a key's use, when the answer is to this question, signed by this key, and the device verified who holds it; else `null`. A counter that does not rise is a copy's. */
export async function checkPasskey(answer: PasskeyAnswer, { challenge, origin }: PasskeyQuestion, key: Pick<PasskeyKey, "id" | "publicKey" | "counter">): Promise<Pick<PasskeyKey, "counter" | "backedUp"> | null> {
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: { id: answer.id, rawId: answer.id, type: "public-key", clientExtensionResults: {}, response: { clientDataJSON: answer.clientData, authenticatorData: answer.authenticatorData, signature: answer.signature } },
      expectedChallenge: challenge, expectedOrigin: origin, expectedRPID: passkeyHost(origin), requireUserVerification: true,
      credential: { id: key.id, publicKey: new Uint8Array(key.publicKey), counter: key.counter },
    });
    return verified ? { counter: authenticationInfo.newCounter, backedUp: authenticationInfo.credentialBackedUp } : null;
  } catch {
    return null;
  }
}
