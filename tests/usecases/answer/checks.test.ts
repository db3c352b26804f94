import { deepEqual, equal, ok } from "node:assert/strict";
import { day, later, minute } from "../../../bot/domain/time.ts";
import { answerRig, type AnswerRig } from "./rig.ts";

let at: AnswerRig;
const passes = (ms: number): void => void (at.now = later(at.now, ms));
const says = (check: string, status: string, circle: "group" | "ks" = "group") =>
  at.says("fj-terje", check, "fjordvik", { status, tested: "To vakter", confidence: "2" }, circle);

describe("a status check that is taken back after the next one was given", () => {
  beforeEach(async () => {
    at = await answerRig();
    await at.asks("s9", { checkIn: true, offers: ["ks"] });
    await at.asks("s10", { checkIn: true, offers: ["ks"] });
  });
  afterEach(() => at.close());

  it("is not among those before it, and does not come back when the next one is taken back too", async () => {
    const { lastCheckIn: before, checkIns: all = [], earlier = [] } = await at.standing("fjordvik");
    await says("s9", "stuck");
    const taken = at.now;
    passes(day);
    await says("s10", "need_help");
    passes(minute);
    await at.takesBack("fj-terje", "s9", "fjordvik");
    const between = await at.standing("fjordvik");
    equal(between.lastCheckIn?.status, "need_help");
    ok(![...(between.checkIns ?? []), ...(between.earlier ?? [])].some((one) => one.at === taken));
    passes(minute);
    await at.takesBack("fj-terje", "s10", "fjordvik");
    const after = await at.standing("fjordvik");
    deepEqual([after.lastCheckIn, after.checkIns], [before, all]);
    deepEqual(after.earlier, earlier.slice(-(after.earlier?.length ?? 0)));
  });

  it("and the one before it comes back seen by no more than see it now", async () => {
    await says("s9", "stuck", "ks");
    passes(day);
    await says("s10", "need_help");
    ok((await at.house.stopSharing(await at.key("fj-terje", "s9", "fjordvik"))).ok);
    await at.takesBack("fj-terje", "s10", "fjordvik");
    const { lastCheckIn } = await at.standing("fjordvik");
    deepEqual([lastCheckIn?.status, lastCheckIn?.circle ?? "group"], ["stuck", "group"]);
  });
});
