import type { TestProject } from "vitest/node";
import { startServer } from "./cluster-setup.ts";

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { server, stop } = await startServer();
  project.provide("testServer", server);
  return stop;
}
