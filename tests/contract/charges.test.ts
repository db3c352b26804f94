import assert from "node:assert/strict";
import { chargesAt, chargeTable, type Charge } from "../bench/charges.ts";
import { skip } from "../support/skip.ts";

const { COSMOS_ENDPOINT: endpoint = "", COSMOS_KEY: key = "" } = process.env;

/** A real account charges by rules of its own, and nobody's tests should pay for a thousand programmes there. */
const isDouble = async (): Promise<boolean> =>
  endpoint !== "" &&
  (await fetch(new URL("/_gateway", endpoint)).then(
    ({ ok }) => ok,
    () => false,
  ));

describe("what a use costs in request units", function () {
  this.timeout(120_000);
  let lines: readonly Charge[] = [];
  const ru = (name: string): number =>
    lines.find((line) => line.key === name)?.ru ?? assert.fail(`nothing was measured as ${name}`);

  before(async function () {
    if (!(await isDouble())) {
      skip(this, "COSMOS_ENDPOINT is not set to the stand-in whose charges can be compared (/_gateway)");
    }
    ({ lines } = await chargesAt({ endpoint, key }, [100, 1_000]));
  });

  const targets: [what: string, most: number, names: string[]][] = [
    ["a board", 5, ["board", "boardAfter", "cold300", "warm300", "own300"]],
    [
      "an answer with its outbox and its read models",
      60,
      ["answer", "changed", "changedAgain", "answer300", "sentToKs"],
    ],
    ["a heartbeat with nothing due, at 1, 100 and 1,000 programmes", 3, ["idle1", "idle100", "idle1000"]],
    ["the overview of 8 groups, also after a year", 10, ["overview", "overviewAfter"]],
  ];
  for (const [what, most, names] of targets) {
    it(`${what}: at most ${most}`, () => {
      for (const name of names)
        assert.ok(ru(name) <= most, `${name} costs ${ru(name)}\n${chargeTable(lines)}`);
    });
  }
  it("a heartbeat costs the same however many programmes sleep", () => {
    assert.equal(ru("idle1000"), ru("idle1"));
  });
});
