import pg from "pg";

/** Connections to a database. One that breaks is replaced at its next use; whoever was using it hears of it from its next statement, and an error that nobody listens to would end the process. */
export function makePool(config: pg.PoolConfig): pg.Pool {
  return new pg.Pool(config).on("error", () => undefined).on("connect", (client) => client.on("error", () => undefined));
}
