import loadHighs from "highs";
import type { LinearProgram } from "../../src/planner/mps/linear-program.ts";
import { writeMps } from "../../src/planner/mps/mps-writer.ts";

const highs = await loadHighs();

/** The optimum of a linear program by a general solver, or `null` when it has no solution. */
export function optimumOf(program: LinearProgram): number | null {
  const model = highs.createModel();
  try {
    model.options.set("output_flag", false);
    model.readModel({ format: "mps", data: [...writeMps(program)].join("") });
    const { modelStatus } = model.run();
    if (modelStatus === highs.constants.modelStatus.infeasible) return null;
    if (modelStatus !== highs.constants.modelStatus.optimal) throw new Error(`HiGHS ended with status ${modelStatus}`);
    return Number(model.info.get("objective_function_value"));
  } finally {
    model.dispose();
  }
}
