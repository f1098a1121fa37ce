import type { TestProject } from "vitest/node";
import { startEmbedded } from "./cluster-setup.ts";

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { server, stop } = await startEmbedded();
  project.provide("testServer", server);
  return stop;
}
