import type { Command } from "commander";
import { isId } from "../kernel/id.ts";
import { mostTokenDays, scopes, type Scope } from "../modules/identity/index.ts";
import { accountOf, partyOf, toListOf, valueOf, withPeople } from "./account-commands.ts";
import { toNumber } from "./arguments.ts";
import { exitCodes, Failure, type Run, type Terminal } from "./terminal.ts";

interface TokenFlags {
  readonly login: string;
  readonly party: string;
  readonly name: string;
  readonly scopes: readonly Scope[];
  readonly days: number;
}

export function addTokenCommands(program: Command, run: Run): void {
  const token = program.command("token")
    .summary("secrets for programs that act for an account: create, list, revoke")
    .addHelpText("after", "\nExample:\n  entente token list");
  token.command("create")
    .summary("make a token; it is told once")
    .requiredOption("--login <login>", "the account it acts for")
    .requiredOption("--party <code>", "the organisation in which it acts, one of the account's")
    .requiredOption("--name <name>", "what it is for")
    .requiredOption("--scopes <scopes>", `with commas between, of ${scopes.join(", ")}`, toListOf(scopes))
    .option("--days <number>", "how long it holds", toNumber(1, mostTokenDays, true), 30)
    .addHelpText("after", "\nIt can do what both the account's roles and its scopes allow. Pass it as ENTENTE_TOKEN or with --token-file.\n\nExample:\n  entente token create --login j.doe --party NSATU --name \"nightly import\" --scopes read,import --days 90")
    .action((flags: TokenFlags) => run((terminal) => createToken(terminal, flags)));
  token.command("list")
    .summary("the tokens that hold, with whose they are")
    .addHelpText("after", "\nExample:\n  entente token list --json")
    .action(() => run(listTokens));
  token.command("revoke")
    .summary("end a token at once")
    .argument("<id>", "as entente token list says it")
    .addHelpText("after", "\nExample:\n  entente token revoke 0d9f6a52-6f0b-4a43-9c57-3f3f7f2a9f10")
    .action((id: string) => run((terminal) => revokeToken(terminal, id)));
}

function createToken(terminal: Terminal, { login, party, ...order }: TokenFlags): Promise<number> {
  return withPeople(terminal, async (people) => {
    const account = await accountOf(people, login);
    const made = valueOf(await people.addToken({ ...order, account: account.id, party: await partyOf(people, party) }), `${account.name} is shut out, or not in ${party}.`);
    terminal.answer({ id: made.id, token: made.secret, endsAt: made.endsAt.toISOString() }, made.secret);
    terminal.say(`It acts for ${account.login} in ${party} until ${made.endsAt.toISOString()}, and is not shown again.`);
    return exitCodes.done;
  });
}

function listTokens(terminal: Terminal): Promise<number> {
  return withPeople(terminal, async (people) => {
    const tokens = (await people.tokens()).map((one) => ({ ...one, madeAt: one.madeAt.toISOString(), endsAt: one.endsAt.toISOString() }));
    terminal.answer({ tokens }, tokens.map((one) => `${one.id}  until ${one.endsAt}  ${one.login} in ${one.org}: ${one.name} (${one.scopes.join(", ")})`).join("\n") || "No token holds.");
    return exitCodes.done;
  });
}

function revokeToken(terminal: Terminal, id: string): Promise<number> {
  if (!isId(id)) return Promise.reject(new Failure(exitCodes.usage, `“${id}” is the id of no token. entente token list shows them.`));
  return withPeople(terminal, async (people) => {
    valueOf(await people.revokeToken(id), `No token ${id} holds.`);
    terminal.answer({ id }, "It holds no longer.");
    return exitCodes.done;
  });
}
