import type { Context } from "hono";
import { getCookie, setCookie } from "hono/cookie";

export type Kept = "session" | "flow";

/** The room as a caller's browser knows it: scheme, host and port. */
export function originOf(c: Context, publicOrigin: string | null): string {
  return publicOrigin ?? `http://${c.req.header("host") ?? "localhost"}`;
}

/**
 * Over https a cookie has the prefix `__Host-`, with which a browser lets nothing but this very host set it. On the loopback
 * address, where there is no https, that is not to be had: there it is named after the port, so that two rooms keep apart.
 */
function nameOf(kept: Kept, origin: string): string {
  return origin.startsWith("https:") ? `__Host-entente-${kept}` : `entente-${kept}-${new URL(origin).port || "80"}`;
}

export function readKept(c: Context, kept: Kept, origin: string): string | null {
  return getCookie(c, nameOf(kept, origin)) ?? null;
}

/** Gives a secret to the caller's browser, for as long as it is open, where no script reads it; `null` takes it away. */
export function giveKept(c: Context, kept: Kept, origin: string, secret: string | null): void {
  setCookie(c, nameOf(kept, origin), secret ?? "", { path: "/", httpOnly: true, sameSite: "Lax", secure: origin.startsWith("https:"), ...(secret === null ? { maxAge: 0 } : {}) });
}
