import type { PostPath } from "../../client/index.ts";
import { change, ProblemError, type ChangeAt, type Problem } from "../api.ts";
import type { Vault } from "./vault.ts";

/** A change that waits to be sent. Its id is its idempotency key: however often it is sent, it is carried out once. */
export interface Waiting {
  readonly order: ChangeAt<PostPath>;
  /** What it is, for the person who made it. */
  readonly told: string;
  readonly madeAt: string;
  /** Why the room did not take it; then it is a task for a person and is not sent again by itself. */
  readonly problem: Problem | null;
}

export interface Sent { readonly sent: number; readonly left: number }

/** Keeps a change until it is sent. */
export async function sendLater(vault: Vault, id: string, order: ChangeAt<PostPath>, told: string, madeAt: Date): Promise<void> {
  await vault.keep("waiting", id, { order, told, madeAt: madeAt.toISOString(), problem: null } satisfies Waiting);
}

/** Whether nobody answered, or nobody could: it is sent again later as it is. */
const isForLater = ({ status }: Problem) => status === 0 || status === 401 || status === 429 || status >= 500;

/**
 * Sends what waits, in the order in which it was made, and stops where the room does not answer. What the room refuses stays here
 * with the reason: nothing that somebody saw and said is thrown away. One tab at a time.
 */
export async function sendWaiting(vault: Vault, onAnswer: (answer: unknown, waiting: Waiting) => Promise<void> = () => Promise.resolve()): Promise<Sent> {
  return navigator.locks.request("entente-device", async () => {
    let sent = 0;
    const list = await vault.list<Waiting>("waiting");
    for (const { id, value } of list.filter((one) => one.value.problem === null)) {
      try {
        const answer = await change(value.order, id);
        await onAnswer(answer, value);
        await vault.remove("waiting", id);
        sent += 1;
      } catch (error) {
        if (!(error instanceof ProblemError)) throw error;
        if (isForLater(error.problem)) break;
        await vault.keep("waiting", id, { ...value, problem: error.problem });
      }
    }
    return { sent, left: list.length - sent };
  });
}
