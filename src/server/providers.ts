import { existsSync, readFileSync, statSync } from "node:fs";
import { z } from "zod";
import { toProvider, type IdentityProvider } from "../modules/identity/credentials/openid.ts";
import { StartProblem } from "./database/binaries.ts";
import { isLoopback } from "./loopback.ts";

const shape = z.strictObject({
  providers: z.array(z.strictObject({
    id: z.string().regex(/^[a-z0-9-]{1,40}$/),
    name: z.string().min(1).max(100),
    /** As the provider says it in its own configuration, letter for letter. In the clear on this machine only. */
    issuer: z.url().refine((text) => text.startsWith("https://") || (text.startsWith("http://") && isLoopback(new URL(text).hostname)), "must be an https address"),
    clientId: z.string().min(1).max(500),
    clientSecret: z.string().min(16).max(2000),
  })).max(10),
});

/** Reads the file that ENTENTE_OPENID names. It has secrets, and so has to be its owner's alone. */
export function readProviders(file: string | undefined): readonly IdentityProvider[] {
  if (file === undefined) return [];
  const where = `The file ${file} that ENTENTE_OPENID names`;
  if (existsSync(file) && process.platform !== "win32" && (statSync(file).mode & 0o077) !== 0) throw new StartProblem(`${where} can be read by others on this machine. Run: chmod 600 ${file}`);
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    throw new StartProblem(`${where} cannot be read: ${error instanceof SyntaxError ? "it is no JSON" : (error as Error).message}`);
  }
  const read = shape.safeParse(json);
  if (!read.success) throw new StartProblem(`${where} is not well formed: ${read.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`).join("; ")}`);
  return read.data.providers.map(toProvider);
}
