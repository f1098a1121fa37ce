export * from "./leg-actions.ts";
export * from "./node-actions.ts";
