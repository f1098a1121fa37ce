import { readFileSync } from "node:fs";
import loadHighs from "highs";

// Solves the MPS file that the command line names with HiGHS in WebAssembly, by "ipm" (without crossover) or "simplex".
const [file, solver, presolve] = process.argv.slice(2) as [string, string, string];
void loadHighs().then((highs) => {
  const model = highs.createModel();
  model.options.set({ output_flag: false, solver, presolve, ...(solver === "ipm" ? { run_crossover: "off" } : {}) });
  model.readModel({ format: "mps", data: readFileSync(file) });
  const { modelStatus } = model.run();
  const done = modelStatus === highs.constants.modelStatus.optimal;
  console.log(`objective ${done ? Number(model.info.get("objective_function_value")) : Number.NaN}`);
  model.dispose();
});
