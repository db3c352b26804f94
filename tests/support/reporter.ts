/**
 * What mocha says while it runs: its own "spec" for people and its own "json" for the count in infra/test.mjs.
 * A skipped test says why, and one that does not is a failure.
 */
import Mocha from "mocha";
import { reasonOf } from "./skip.ts";

const { Spec, JSON: Json } = Mocha.reporters;

export default class Reporter extends Spec {
  readonly json: Mocha.reporters.JSON;

  constructor(runner: Mocha.Runner, options: Mocha.MochaOptions) {
    super(runner, options);
    this.json = new Json(runner, options);
    runner.on("pending", (test) => {
      const reason = reasonOf(test);
      if (reason === undefined) test.err = new Error("Skipped without a reason: see tests/support/skip.ts");
      console.log(`      ${test.err?.message ?? `skipped: ${reason}`}`);
    });
  }
}
