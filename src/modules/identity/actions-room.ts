import { record } from "../audit/actions.ts";
import type { ActionContext } from "../audit/index.ts";
import { attemptLimits } from "./attempt.ts";
import { sessionMinutes } from "./session.ts";
import { toSetting, type Setting } from "./setting.ts";
import { findSetting, insertSetting } from "./store.ts";
import { isSealed, type SecretBox } from "./credentials/sealed.ts";
import { listCodeSecrets, setCodeSecret } from "./store-ways.ts";
import { deleteEnded } from "./store-sessions.ts";

/** Whether this room takes the word of its demonstration's users; decided at its first opening for good, unless it is opened in passing. */
export async function decideSetting(context: ActionContext, asked: { wanted: Setting | null; holdsDemonstration: boolean; isEmpty: boolean }): Promise<Setting> {
  const decided = await findSetting(context.sql);
  if (decided) return decided;
  const setting = toSetting(asked);
  if (setting === null) return "accounts";
  return context.transaction(async (db) => {
    if (!(await insertSetting(db, setting, context.now))) return (await findSetting(db))!;
    // A demonstration begins with its own first record; that there are accounts is one of its own.
    if (setting === "accounts") await record(context, db, { action: "sign-in-decided", object: { kind: "room", id: "sign-in" }, facts: { setting } });
    return setting;
  });
}

/** Forgets sessions, challenges and attempts that are over. */
export async function forgetEnded(context: ActionContext): Promise<void> {
  const before = (minutes: number) => new Date(context.now.getTime() - minutes * 60_000);
  await context.transaction((db) => deleteEnded(db, { now: context.now, began: before(sessionMinutes.most), used: before(sessionMinutes.idle), window: before(attemptLimits.windowMinutes) }));
}

/** How many secrets of people's devices are kept sealed, and how many as they are. */
export async function countKeptSecrets(context: ActionContext): Promise<{ sealed: number; plain: number }> {
  const kept = await listCodeSecrets(context.sql);
  const sealed = kept.filter((one) => isSealed(one.secret)).length;
  return { sealed, plain: kept.length - sealed };
}

/** Seals what is kept as it is; says how many are sealed with a key that is not this one. */
export function sealSecrets(context: ActionContext, box: SecretBox): Promise<{ foreign: number }> {
  return context.transaction(async (db) => {
    const kept = await listCodeSecrets(db);
    for (const { account, secret } of kept) if (!isSealed(secret)) await setCodeSecret(db, account, box.seal(secret, account));
    return { foreign: kept.filter(({ account, secret }) => isSealed(secret) && box.open(secret, account) === null).length };
  });
}
