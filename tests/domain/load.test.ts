import assert from "node:assert/strict";
import { agendaItem } from "../../bot/domain/assignment/assignment.ts";
import { weeklyLoad } from "../../bot/domain/delivery/load.ts";
import type { Mailing } from "../../bot/domain/delivery/mailing.ts";
import { smallPlan } from "../support/plan.ts";

const { programme, assignments } = smallPlan();
const [first] = assignments;
assert.ok(first);
/** On a Wednesday, and on the Monday after it. */
const asked = (id: string, at: `${string}Z`, groups?: string[]) =>
  agendaItem({ ...first, id, opens: { at }, rev: 1, ...(groups && { groups }) });
const notice = (at: `${string}Z`, groups?: string[]): Mailing => ({
  id: "n1",
  what: { kind: "notice", text: "Hei" },
  to: { audience: "whole_group", ...(groups && { groups }) },
  when: { at },
  state: "planned",
  decidedAt: at,
  rev: 1,
});
const load = (items: ReturnType<typeof asked>[], mailings: Mailing[] = []) =>
  weeklyLoad({ items, mailings }, programme, "nb", { first: "2027-02-03", weeks: 2 }).map(
    ({ from, messages, minutes }) => [from, messages, minutes],
  );

describe("what a week asks of one person", () => {
  it("counts from Monday to Sunday what opens and what is sent", () => {
    assert.deepEqual(
      load(
        [asked("a", "2027-02-03T08:00:00.000Z"), asked("b", "2027-02-08T08:00:00.000Z")],
        [notice("2027-02-07T22:00:00.000Z")],
      ),
      [
        ["2027-02-01", 2, 35],
        ["2027-02-08", 1, 35],
      ],
    );
  });

  it("names what opens, and what each reminder is about", () => {
    const opens = "2027-02-03T08:00:00.000Z";
    const nudge: Mailing = { ...notice(opens), what: { kind: "nudge", assignment: "a" } };
    const [week] = weeklyLoad(
      { items: [asked("a", opens)], mailings: [nudge, notice(opens)] },
      programme,
      "nb",
      {
        first: "2027-02-03",
        weeks: 1,
      },
    );
    const title = first.title.nb;
    assert.deepEqual(week?.titles, [title]);
    assert.deepEqual(week?.others, [{ kind: "nudge", title }, { kind: "notice" }]);
  });

  it("is that of the group that is asked for most, and never of two groups together", () => {
    const wednesday = "2027-02-03T08:00:00.000Z";
    assert.deepEqual(
      load(
        [asked("a", wednesday, ["fjordvik"]), asked("b", wednesday, ["vestdal"]), asked("c", wednesday)],
        [notice(wednesday, ["vestdal"])],
      )[0],
      ["2027-02-01", 3, 70],
    );
  });
});
