import { refuse, type Outcome } from "../domain/outcome.ts";

/** How often a lost race is run again before the person is told. */
const tries = 8;

/**
 * Runs an act again that lost a race for what it writes: what stands then decides, and where it is the person's own
 * second press that lost, they hear that it is done.
 */
export async function untilWritten<Value>(
  act: () => Promise<Outcome<Value> | "again">,
): Promise<Outcome<Value>> {
  for (let n = 0; n < tries; n++) {
    const outcome = await act();
    if (outcome !== "again") return outcome;
  }
  return refuse({ is: "changedMeanwhile" });
}
