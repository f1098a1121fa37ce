// Tells tools/test.mjs how far vitest is, one line of JSON a step; failures with all there is to know.
const mark = "\u0000progress ";

export default class Progress {
  #counts = { passed: 0, failed: 0, skipped: 0, total: 0, now: "" };

  #tell() {
    process.stdout.write(`${mark}${JSON.stringify(this.#counts)}\n`);
  }

  #show(where, errors) {
    for (const error of errors) process.stdout.write(`\n✗ ${where}\n${error.stack ?? error.message}\n${error.diff ?? ""}\n`);
  }

  onTestModuleCollected(module) {
    this.#counts.total += [...module.children.allTests()].length;
    this.#tell();
  }

  onTestCaseResult(test) {
    const { state, errors } = test.result();
    this.#counts[state === "pending" ? "skipped" : state] += 1;
    this.#counts.now = test.module.relativeModuleId ?? test.module.moduleId;
    if (state === "failed") this.#show(`${test.module.relativeModuleId ?? ""} (${test.project.name}) › ${test.fullName}`, errors ?? []);
    this.#tell();
  }

  onTestSuiteResult(suite) {
    this.#broken(suite, suite.fullName);
  }

  onTestModuleEnd(module) {
    this.#broken(module, module.relativeModuleId ?? module.moduleId);
  }

  /** What broke outside of a test: an import, a hook. It counts as one failed test. */
  #broken(part, name) {
    const errors = part.errors();
    if (errors.length === 0) return;
    this.#counts.failed += 1;
    this.#show(name, errors);
    this.#tell();
  }

  onTestRunEnd(_modules, unhandled) {
    if (unhandled.length > 0) {
      this.#counts.failed += unhandled.length;
      this.#show("outside of any test", unhandled);
    }
    this.#tell();
  }
}
