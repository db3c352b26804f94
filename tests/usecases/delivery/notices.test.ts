import assert from "node:assert/strict";
import { idOf, partitionOf } from "../../../bot/domain/ids.ts";
import { expiryNoticeOf, wholeProgramme } from "../../../bot/domain/delivery/mailing.ts";
import { later } from "../../../bot/domain/time.ts";
import { plan } from "../../../bot/usecases/delivery/plan.ts";
import { letterFor } from "../../../bot/usecases/chat/letterFor.ts";
import { anOpening, remove, stateOf, tuesday } from "../../support/mailings.ts";
import { postRig, type Rig } from "../../support/postRig.ts";
import { aPerson, aProgramme, anAssignment } from "../../support/programme.ts";

const notice = expiryNoticeOf("2027-12-31", 30, tuesday);
/** By then everybody has had their place in the spread. */
const soon = later(tuesday, 15 * 60_000);
const facilitates = { programmeRoles: ["facilitator" as const] };

async function town(): Promise<Rig> {
  const rig = postRig(tuesday);
  await rig.enrol(aProgramme({ language: "nn" }), [
    aPerson("anne"),
    aPerson("both", ["g1"], facilitates),
    aPerson("kari", [], facilitates),
    aPerson("reader", [], { programmeRoles: ["reader"] }),
  ]);
  return rig;
}

describe("a notice to those who carry the programme", () => {
  it("reaches the facilitators and nobody else, in the language of the programme", async () => {
    const rig = await town();
    await rig.mail(aProgramme(), notice);
    await rig.runUntil(soon);
    assert.deepEqual(rig.sendings.map(({ to }) => to).sort(), ["both", "kari"]);
    assert.ok(rig.sendings.every(({ parcel }) => parcel.language === "nn"));
    assert.equal(stateOf(rig, notice.id, "kari", wholeProgramme), "accepted");
  });

  it("waits for the morning and is in the plan until then", async () => {
    const rig = await town();
    const night = later(tuesday, 12 * 3_600_000);
    rig.set(night);
    await rig.mail(aProgramme(), { ...notice, when: { at: night }, decidedAt: night });
    const links = { partition: partitionOf.programmes, id: idOf.listing("p1") };
    await rig.put(links.partition, {
      kind: "listing",
      id: links.id,
      body: { programme: "p1", name: "Agder 2026" },
    });
    const until = later(night, 24 * 3_600_000);
    const [ahead] = await plan(rig.deps)(until);
    assert.deepEqual(
      ahead?.mailings.map(({ what, outlook }) => [what.kind, outlook.goes, outlook.languages]),
      [["expiry", 2, { nn: 2 }]],
    );
    await rig.run();
    assert.equal(rig.sendings.length, 0);
    await rig.runUntil(until, 600_000);
    assert.equal(rig.sendings.length, 2);
    assert.ok(rig.sendings.every(({ at }) => at > "2026-11-25T06:00:00.000Z"));
  });

  it("is not told to one who has left", async () => {
    const rig = await town();
    await remove(rig, "kari");
    await rig.mail(aProgramme(), notice);
    await rig.runUntil(soon);
    assert.deepEqual(
      rig.sendings.map(({ to }) => to),
      ["both"],
    );
  });

  it("does not ride on the card of an assignment", async () => {
    const rig = await town();
    const body = anAssignment("a1", { opens: { at: "2026-11-01T08:00:00.000Z" } });
    await rig.put(partitionOf.programme("p1"), { kind: "assignment", id: idOf.assignment("a1"), body });
    await rig.mail(aProgramme(), anOpening());
    await rig.mail(aProgramme(), notice);
    await rig.runUntil(soon);
    const toBoth = rig.sendings.filter(({ to }) => to === "both");
    assert.deepEqual(
      toBoth.map(({ parcel }) => parcel.items.length),
      [1, 1],
    );
  });

  it("says whether the programme has been filed, as it stands when it goes", async () => {
    const rig = await town();
    await rig.mail(aProgramme(), notice);
    await rig.runUntil(soon);
    const parcel = rig.sendings.find(({ to }) => to === "kari")?.parcel;
    assert.ok(parcel);
    const read = letterFor({
      ...rig.deps,
      method: undefined as never,
      links: { overview: (programme: string) => `https://x.example/${programme}` } as never,
    });
    assert.deepEqual(await read(parcel), {
      kind: "expiry",
      programmeName: "Agder 2026",
      deleteOn: "2027-12-31",
      archived: false,
      overviewUrl: "https://x.example/p1",
    });
    await rig.put(partitionOf.programme("p1"), {
      kind: "expiry",
      id: idOf.expiry,
      body: { notices: [], archivedAt: tuesday },
    });
    const letter = await read(parcel);
    assert.ok(letter.kind === "expiry" && letter.archived);
  });
});
