import { allowInsecureRequests, authorizationCodeGrant, buildAuthorizationUrl, calculatePKCECodeChallenge, ClientSecretBasic, discovery, enableNonRepudiationChecks, type Configuration } from "openid-client";

/** An identity provider and how this room is known to it. */
export interface ProviderSettings {
  readonly id: string;
  readonly name: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

/** What a sign-in at a provider was begun with, and has to come back to. */
export interface ProviderQuestion {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  /** The address of the room to which the provider sends the browser back. */
  readonly back: string;
}

/** Whom a provider vouches for: no two people have both alike. Names and addresses are not asked for and not read. */
export interface Vouched {
  readonly issuer: string;
  readonly subject: string;
}

export interface IdentityProvider {
  readonly id: string;
  readonly name: string;
  /** The address to which the browser is sent; `null` when the provider does not answer. */
  begin(question: ProviderQuestion): Promise<string | null>;
  /** Whom the provider vouches for in the address that the browser came back with; `null` when anything about it is wrong. */
  finish(question: ProviderQuestion, query: string): Promise<Vouched | null>;
}

/** The authorisation code flow with PKCE, at a provider that says of itself what it can (OpenID Connect Discovery). */
export function toProvider({ id, name, issuer, clientId, clientSecret }: ProviderSettings): IdentityProvider {
  let known: Promise<Configuration> | undefined;
  // Asked when it is first needed, and again after it did not answer: a provider that is down keeps no room closed.
  const configuration = () => (known ??= discovery(new URL(issuer), clientId, undefined, ClientSecretBasic(clientSecret), {
    timeout: 10, execute: [enableNonRepudiationChecks, ...(issuer.startsWith("http:") ? [allowInsecureRequests] : [])],
  }).catch((error: unknown) => {
    known = undefined;
    throw error;
  }));
  return {
    id, name,
    async begin({ state, nonce, verifier, back }) {
      try {
        const challenge = await calculatePKCECodeChallenge(verifier);
        return buildAuthorizationUrl(await configuration(), { redirect_uri: back, scope: "openid", state, nonce, code_challenge: challenge, code_challenge_method: "S256" }).href;
      } catch {
        return null;
      }
    },
    async finish({ state, nonce, verifier, back }, query) {
      try {
        const at = new URL(back);
        at.search = query;
        const answer = await authorizationCodeGrant(await configuration(), at, { pkceCodeVerifier: verifier, expectedState: state, expectedNonce: nonce, idTokenExpected: true });
        const claims = answer.claims();
        return claims ? { issuer: claims.iss, subject: claims.sub } : null;
      } catch {
        return null; // The library throws for whatever is wrong; what it was tells a stranger nothing.
      }
    },
  };
}
