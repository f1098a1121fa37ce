import { InvalidArgumentError, type Command } from "commander";
import type { Outcome } from "../kernel/outcome.ts";
import { roles, type Role } from "../modules/identity/index.ts";
import { openPeople } from "../server/people.ts";
import { toSentence } from "../texts/refusals.ts";
import { withDatabase } from "./reach.ts";
import { exitCodes, Failure, type Run, type Terminal } from "./terminal.ts";

export function addAccountCommands(program: Command, run: Run): void {
  const account = program.command("account")
    .summary("who may sign in: list, invite, disable, and help whoever is locked out")
    .description("Works on the room's database itself, and so for whoever runs the room, also when nobody can sign in. What is done stands in the log under the name operator.")
    .addHelpText("after", "\nExample:\n  entente account list");
  account.command("list")
    .summary("everyone who has an account")
    .addHelpText("after", "\nExample:\n  entente account list --json")
    .action(() => run(listAccounts));
  account.command("invite")
    .summary("make a link that lets one person make an account, within seven days")
    .requiredOption("--party <code>", "the organisation they are to act for")
    .requiredOption("--roles <roles>", `with commas between, of ${roles.join(", ")}`, toListOf(roles))
    .addHelpText("after", "\nExample:\n  entente account invite --party NSATU --roles coordinator,auditor")
    .action((flags: { party: string; roles: Role[] }) => run((terminal) => invite(terminal, flags)));
  account.command("disable")
    .summary("shut someone out at once, with all their sessions and tokens")
    .argument("<login>")
    .addHelpText("after", "\nExample:\n  entente account disable j.doe")
    .action((login: string) => run((terminal) => move(terminal, login, "disabled")));
  account.command("enable")
    .summary("let someone in again")
    .argument("<login>")
    .addHelpText("after", "\nExample:\n  entente account enable j.doe")
    .action((login: string) => run((terminal) => move(terminal, login, "active")));
  account.command("renew")
    .summary("make a link by which someone sets another password and device, within a day")
    .argument("<login>")
    .addHelpText("after", "\nFor whoever lost both their device and their recovery codes, the coordinator too.\n\nExample:\n  entente account renew j.doe")
    .action((login: string) => run((terminal) => renew(terminal, login)));
  account.command("first")
    .summary("make another link for the first coordinator, where there is none yet")
    .addHelpText("after", "\nEarlier links end.\n\nExample:\n  entente account first")
    .action(() => run(inviteFirst));
}

type People = Awaited<ReturnType<typeof openPeople>>;

/** Reads words with commas between, each of a closed list. */
export function toListOf<Word extends string>(words: readonly Word[]): (text: string) => Word[] {
  return (text) => {
    const said = text.split(",").map((word) => word.trim());
    const strange = said.find((word) => !words.includes(word as Word));
    if (strange !== undefined) throw new InvalidArgumentError(`“${strange}” is none of ${words.join(", ")}.`);
    return [...new Set(said as Word[])];
  };
}

/** The people of a room with accounts; a demonstration has none. `link` is what a secret is sent as. */
export function withPeople<Value>(terminal: Terminal, work: (people: People, link: (secret: string) => string) => Promise<Value>): Promise<Value> {
  return withDatabase(terminal, async (database, url) => {
    const people = await openPeople(database);
    if (people.setting === "demonstration") throw new Failure(exitCodes.refused, toSentence("en", "no-accounts-here", {}));
    return work(people, (secret) => `${url ?? ""}/welcome#${secret}`);
  });
}

/** What was done, or a Failure that says why not. */
export function valueOf<Value>(answer: Outcome<Value>, absent: string): Value {
  if (answer.outcome === "done") return answer.value;
  if (answer.outcome !== "refused") throw new Failure(exitCodes.refused, absent);
  const { code, ...facts } = answer.refusal as { code: string } & Record<string, unknown>;
  throw new Failure(exitCodes.refused, toSentence("en", code, facts), { error: toSentence("en", code, facts), code });
}

export async function accountOf(people: People, login: string) {
  const found = await people.find(login);
  if (!found) throw new Failure(exitCodes.usage, `Nobody signs in as ${login}. entente account list shows who does.`);
  return found;
}

export async function partyOf(people: People, code: string): Promise<string> {
  const id = await people.partyIdOf(code);
  if (id === undefined) throw new Failure(exitCodes.usage, `There is no organisation ${code}. entente export parties shows which there are.`);
  return id;
}

function listAccounts(terminal: Terminal): Promise<number> {
  return withPeople(terminal, async (people) => {
    const accounts = (await people.accounts()).map(({ login, name, actor, state, memberships, ways }) => ({
      login, name, actor, state, ways, memberships: memberships.map(({ party, roles: held }) => ({ party: party.code, roles: held })),
    }));
    terminal.answer({ accounts }, accounts.length === 0 ? "Nobody has an account yet. entente account first makes the link of the first coordinator."
      : accounts.map((one) => `${one.login.padEnd(20)} ${one.actor}  ${one.state.padEnd(8)}  ${one.name}: ${one.memberships.map(({ party, roles: held }) => `${party} (${held.join(", ")})`).join("; ") || "in no organisation"}`).join("\n"));
    return exitCodes.done;
  });
}

function invite(terminal: Terminal, { party, roles: held }: { party: string; roles: readonly Role[] }): Promise<number> {
  return withPeople(terminal, async (people, link) => {
    const invited = valueOf(await people.invite(await partyOf(people, party), held), `There is no organisation ${party}.`);
    return tellLink(terminal, link(invited.secret), invited.endsAt, `This link lets one person act for ${party} as ${held.join(", ")}`);
  });
}

function renew(terminal: Terminal, login: string): Promise<number> {
  return withPeople(terminal, async (people, link) => {
    const account = await accountOf(people, login);
    const invited = valueOf(await people.renew(account.id), `Nobody signs in as ${login}.`);
    return tellLink(terminal, link(invited.secret), invited.endsAt, `By this link ${account.name} sets another password and device`);
  });
}

function inviteFirst(terminal: Terminal): Promise<number> {
  return withPeople(terminal, async (people, link) => {
    const invited = await people.first();
    if (!invited) throw new Failure(exitCodes.refused, "There is a coordinator already. entente account renew LOGIN helps one who is locked out; entente account list shows who they are.");
    return tellLink(terminal, link(invited.secret), invited.endsAt, "This link makes the first coordinator");
  });
}

function tellLink(terminal: Terminal, link: string, endsAt: Date, what: string): number {
  terminal.answer({ link, endsAt: endsAt.toISOString() }, `${what}, once, until ${endsAt.toISOString()}:\n  ${link}`);
  if (link.startsWith("/")) terminal.say("The room is closed: put its address before the link when it is open.");
  return exitCodes.done;
}

function move(terminal: Terminal, login: string, to: "active" | "disabled"): Promise<number> {
  return withPeople(terminal, async (people) => {
    const account = await accountOf(people, login);
    valueOf(await people.move(account.id, to), `Nobody signs in as ${login}.`);
    terminal.answer({ login: account.login, state: to }, to === "disabled" ? `${account.name} is shut out; their sessions and tokens have ended.` : `${account.name} may sign in again.`);
    return exitCodes.done;
  });
}
