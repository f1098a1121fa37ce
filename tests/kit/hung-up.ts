import http from "node:http";
import type { AddressInfo } from "node:net";
import { serve, type ServerType } from "@hono/node-server";
import type { TrialBed, Trial } from "./bed.ts";

/** When a client goes away: with half of its body sent, or while the room carries out a statement of its request. */
export type HangUp = "in its body" | { readonly atStatement: number };

/** Sends a trial over a socket whose client goes away, and waits until the room is done with what it got. */
export async function sendAndHangUp(bed: TrialBed, trial: Trial, when: HangUp): Promise<void> {
  let request: http.ClientRequest | undefined;
  const { app } = bed.meddled(({ number }) => {
    if (when !== "in its body" && number === when.atStatement) request?.destroy();
    return undefined;
  });
  const underWay: Promise<unknown>[] = [];
  const server: ServerType = serve({ hostname: "127.0.0.1", port: 0, fetch: (sent) => {
    const answer = Promise.resolve(app.fetch(sent));
    underWay.push(answer.catch(() => undefined));
    return answer;
  } });
  await new Promise<void>((resolve) => (server.listening ? resolve() : void server.once("listening", () => resolve())));
  const body = Buffer.from(JSON.stringify(trial.request.body));
  request = http.request({
    host: "127.0.0.1", port: (server.address() as AddressInfo).port, method: trial.request.method, path: trial.request.path, agent: false,
    headers: { ...trial.request.headers, host: "localhost", "content-type": "application/json", "content-length": body.length, "idempotency-key": trial.key },
  });
  const gone = new Promise<void>((resolve) => {
    request!.once("close", () => resolve());
    request!.on("error", () => undefined).on("response", (response) => response.resume());
  });
  if (when === "in its body") {
    request.write(body.subarray(0, body.length >> 1), () => setTimeout(() => request!.destroy(), 20));
  } else request.end(body);
  await gone;
  await Promise.all(underWay);
  await new Promise((resolve) => server.close(resolve));
}
