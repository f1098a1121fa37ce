import { expect } from "vitest";
import { must } from "./small-room.ts";
import type { Answer, TestRoom } from "./test-room.ts";

/** What a test asks of planning: each waits until the plan is there. */
export interface Plans {
  ask(order?: Record<string, unknown>): Promise<any>;
  open(id: string): Promise<any>;
  untilReady(id: string): Promise<any>;
  proposed(order?: Record<string, unknown>): Promise<any>;
  accept(proposal: { id: string; version: number }, movements?: unknown): Promise<Answer>;
}

export function plansOf(room: () => TestRoom): Plans {
  const ask = (order: Record<string, unknown> = {}) => must(room().request("POST", "/api/proposals", { title: "Winter", horizonDays: 60, seconds: 5, ...order }));
  const open = (id: string) => must(room().request("GET", `/api/proposals/${id}`));
  const untilReady = async (id: string) => {
    for (let turn = 0; turn < 400; turn++) {
      const proposal = await open(id);
      if (proposal.state !== "computing") return proposal;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error("the plan did not become ready");
  };
  return {
    ask, open, untilReady,
    proposed: async (order = {}) => {
      const asked = await ask(order);
      expect(asked).toMatchObject({ state: "computing", version: 1, summary: null });
      const ready = await untilReady(asked.id);
      expect(ready).toMatchObject({ state: "ready", version: 2, failure: null, summary: { checked: true, stoppedEarly: false } });
      return ready;
    },
    accept: (proposal, movements = "all") => room().request("POST", `/api/proposals/${proposal.id}/accept`, { version: proposal.version, movements }),
  };
}
