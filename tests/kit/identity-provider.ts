import { createHash, generateKeyPairSync, randomUUID, sign } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** What the provider is made to say falsely in its next word about someone. */
export interface Falsehood {
  readonly iss?: string;
  readonly aud?: string;
  readonly nonce?: string;
  readonly exp?: number;
  readonly subject?: string;
  /** Signs with a key that it does not make known. */
  readonly forged?: boolean;
}

/** An identity provider (OpenID Connect, code flow with PKCE) on this machine, at which whoever comes is `subject`. */
export async function startProvider() {
  const [known, unknown] = [generateKeyPairSync("rsa", { modulusLength: 2048 }), generateKeyPairSync("rsa", { modulusLength: 2048 })];
  const client = { clientId: "entente-test", clientSecret: "only-for-tests-0123456789abcdef" };
  const codes = new Map<string, URLSearchParams>();
  const state = { subject: "subject-1", falsehood: {} as Falsehood, words: 0 };
  let issuer = "";

  const word = (asked: URLSearchParams): string => {
    const { forged, subject, ...false_ } = state.falsehood;
    const now = Math.floor(Date.now() / 1000);
    // The same address for everybody: whoever went by it would let anyone in as anyone.
    const claims = { iss: issuer, aud: client.clientId, sub: subject ?? state.subject, nonce: asked.get("nonce"), iat: now, exp: now + 60, email: "same@example.org", email_verified: true, ...false_ };
    const text = [{ alg: "RS256", kid: "one", typ: "JWT" }, claims].map((part) => Buffer.from(JSON.stringify(part)).toString("base64url")).join(".");
    return `${text}.${sign("sha256", Buffer.from(text), (forged ? unknown : known).privateKey).toString("base64url")}`;
  };
  const tokenFor = (given: URLSearchParams, authorization: string | undefined): [number, object] => {
    const asked = codes.get(given.get("code") ?? "");
    codes.delete(given.get("code") ?? "");
    // Both parts are form-encoded before they are joined (RFC 6749, section 2.3.1).
    const shown = Buffer.from(authorization?.replace(/^Basic /, "") ?? "", "base64").toString().split(":").map(decodeURIComponent).join(":");
    if (!asked || shown !== `${client.clientId}:${client.clientSecret}` || given.get("redirect_uri") !== asked.get("redirect_uri")) return [400, { error: "invalid_grant" }];
    if (createHash("sha256").update(given.get("code_verifier") ?? "").digest("base64url") !== asked.get("code_challenge")) return [400, { error: "invalid_grant" }];
    state.words++;
    return [200, { access_token: randomUUID(), token_type: "Bearer", expires_in: 60, id_token: word(asked) }];
  };
  const server = createServer(async (request, response) => {
    const url = new URL(request.url!, issuer);
    const json = (status: number, body: object) => response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
    if (url.pathname === "/.well-known/openid-configuration") {
      return json(200, {
        issuer, authorization_endpoint: `${issuer}/authorize`, token_endpoint: `${issuer}/token`, jwks_uri: `${issuer}/keys`, response_types_supported: ["code"], subject_types_supported: ["public"],
        id_token_signing_alg_values_supported: ["RS256"], code_challenge_methods_supported: ["S256"],
      });
    }
    if (url.pathname === "/keys") return json(200, { keys: [{ ...known.publicKey.export({ format: "jwk" }), kid: "one", alg: "RS256", use: "sig" }] });
    if (url.pathname === "/authorize" && url.searchParams.get("code_challenge_method") === "S256") {
      const [code, back] = [randomUUID(), new URL(url.searchParams.get("redirect_uri")!)];
      codes.set(code, url.searchParams);
      for (const [name, value] of [["code", code], ["state", url.searchParams.get("state")!]] as const) back.searchParams.set(name, value);
      return response.writeHead(302, { location: back.href }).end();
    }
    if (url.pathname !== "/token") return json(404, {});
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    return json(...tokenFor(new URLSearchParams(Buffer.concat(chunks).toString()), request.headers.authorization));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { ...client, issuer, state, stop: () => new Promise<void>((resolve) => { server.close(() => resolve()); server.closeAllConnections(); }) };
}
