import assert from "node:assert/strict";
import type { Mailing } from "../../bot/domain/delivery/mailing.ts";
import type { Moment } from "../../bot/domain/time.ts";
import { watched } from "../support/deliveryStore.ts";
import { postRig } from "../support/postRig.ts";
import { aPerson, aProgramme, anAssignment } from "../support/programme.ts";
import { storyStore, type StoryStore } from "../support/storyStore.ts";

const friday: Moment = "2026-11-27T19:00:00.000Z";
const nudge = (changes: Partial<Mailing> = {}): Mailing => ({
  id: "n1",
  what: { kind: "nudge", assignment: "a1" },
  to: { audience: "whole_group" },
  when: { at: friday },
  state: "planned",
  by: "facilitator",
  decidedAt: friday,
  rev: 1,
  ...changes,
});

const monday: Moment = "2026-11-16T07:00:00.000Z";

describe("a facilitator nudges on a Friday evening", () => {
  let place: StoryStore;
  before(async () => {
    place = await storyStore(() => monday);
  });
  after(() => place.close());

  it("reaches only the silent, once, on Monday morning", async () => {
    const rig = postRig(monday, {}, watched(place.store));
    const programme = aProgramme();
    await rig.enrol(programme, [aPerson("anne"), aPerson("bo"), aPerson("eli", ["g2"])], [anAssignment()]);
    await rig.runUntil("2026-11-16T12:00:00.000Z", 600_000);
    assert.deepEqual(rig.sendings.map(({ to }) => to).sort(), ["anne", "bo", "eli"]);

    await rig.answered("g2", "a1");
    rig.set(friday);
    rig.sendings.length = 0;
    await rig.mail(programme, nudge());
    await rig.runUntil("2026-11-29T22:59:00.000Z", 3_600_000);
    assert.deepEqual(rig.sendings, []);
    await rig.runUntil("2026-12-01T12:00:00.000Z", 600_000);
    assert.deepEqual(rig.sendings.map(({ to }) => to).sort(), ["anne", "bo"]);
    for (const { at } of rig.sendings) assert.match(at, /^2026-11-30T06:(3|40)/);
  });
});
