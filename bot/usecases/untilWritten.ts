import { refuse, type Refusal } from "../domain/outcome.ts";

/** How often a lost race is run again before the person is told: a whole room at once is not a reason to be refused. */
const tries = 40;

/**
 * Runs an act again that lost a race for what it writes: what stands then decides, and where it is the person's own
 * second press that lost, they hear that it is done.
 */
export async function untilWritten<Told>(
  act: () => Promise<Told | "again">,
  lost: Refusal = { is: "changedMeanwhile" },
): Promise<Told | ReturnType<typeof refuse>> {
  for (let n = 0; n < tries; n++) {
    const told = await act();
    if (told !== "again") return told;
  }
  return refuse(lost);
}
