/** What others read of a group's case: true after every act, by whichever group and whichever edition began it. */
import { deepEqual, equal, ok, rejects } from "node:assert/strict";
import type { Case } from "../../../bot/domain/case/case.ts";
import { digestOf, type Digest } from "../../../bot/domain/case/digest.ts";
import { idOf } from "../../../bot/domain/ids.ts";
import type { Standing } from "../../../bot/domain/answer/standing.ts";
import type { AnyEntry, Change } from "../../../bot/ports.ts";
import { leaveCase } from "../../../bot/usecases/board/leaveCase.ts";
import { putCases } from "../../../bot/usecases/board/putCase.ts";
import { everything } from "../../../bot/usecases/everything.ts";
import { demoPartition, demoProgramme } from "../../support/demoHouse.ts";
import { boardRig, noteIn, type BoardRig } from "./rig.ts";

let at: BoardRig;
const joint = "sk-el-mottak";
const own = "fj-hjemmetjeneste";
const standingOf = async (group: string): Promise<Standing> => {
  const found = await at.store.read(demoPartition, "standing", idOf.standing(group));
  return found?.body ?? Promise.reject(new Error(`no standing of ${group}`));
};
const former = (id: string) => at.store.read(demoPartition, "digest", idOf.digest(id));
const casesNow = async (): Promise<Case[]> =>
  (await everything(at.ports, demoPartition, ["case"])).map(({ body }) => body);
const overview = async () => {
  const view = await at.house.viewOverview({
    visitor: await at.visitor("rv-kari"),
    programme: demoProgramme,
  });
  ok(view.ok);
  return view.value;
};
const commit = async (changes: Change[]): Promise<void> =>
  ok((await at.store.commit(demoPartition, changes)).ok);

/** That a group's standing says what its main case is now. */
async function isTrue(group: string): Promise<void> {
  const { mainCase, digest } = await standingOf(group);
  const main = (await casesNow()).find(({ id }) => id === mainCase);
  deepEqual(digest, main && JSON.parse(JSON.stringify(digestOf(main, group))), group);
}
const allTrue = async (): Promise<void> => {
  for (const { body } of await everything(at.ports, demoPartition, ["standing"])) await isTrue(body.group);
};

/** A note that its group has sent to KS. */
async function sent(person: string, group: string, text: string) {
  const note = noteIn(await at.does(person, group, "addNote", { lane: "obstacles", text }));
  return noteIn(await at.does(person, group, "shareNote", { note: note.id, rev: note.rev, circle: "ks" }));
}
const takeBack = (person: string, group: string, { id, rev }: { id: string; rev: number }) =>
  at.does(person, group, "takeBackNote", { note: id, rev, circle: "group" });

describe("what others read of a group's case", () => {
  beforeEach(async () => (at = await boardRig()));
  afterEach(() => at.close());

  it("is true from the first day, and follows what is sent and what is taken back", async () => {
    await allTrue();
    const note = await sent("fj-terje", "fjordvik", "Vi mangler folk i helgene");
    await allTrue();
    ok(JSON.stringify(await overview()).includes("Vi mangler folk i helgene"));
    await takeBack("fj-terje", "fjordvik", note);
    await allTrue();
    ok(!JSON.stringify(await overview()).includes("Vi mangler folk i helgene"));
  });

  it("on a joint case is each group's own words, and the card of all", async () => {
    const before = await standingOf("elvestrand");
    await sent("sk-hege", "skogmo", "Hos Skogmo er det køen");
    deepEqual(await standingOf("elvestrand"), before, "nothing of the other group's is written anew");
    const rows = (await overview()).groups.filter(({ obstacles }) =>
      obstacles?.some(({ text }) => text === "Hos Skogmo er det køen"),
    );
    deepEqual(
      rows.map(({ id }) => id),
      ["skogmo"],
    );
    await at.does("sk-hege", "skogmo", "shareNeed", { circle: "group" });
    equal((await standingOf("elvestrand")).digest?.card, undefined, "taken back, it is gone from both");
    await allTrue();
  });

  it("follows a group that joins a case, goes out of it, and chooses another", async () => {
    await sent("in-trygve", "indredal", "Vi venter på systemet");
    await at.does("fj-terje", "fjordvik", "inviteGroup", { guest: "indredal" });
    await at.does("in-trygve", "indredal", "joinCase", { case: own, reason: "Same behov hos oss" });
    await allTrue();
    equal((await standingOf("indredal")).digest?.case, own);
    const note = await sent("in-trygve", "indredal", "Hos oss ringer de også");
    await at.does("in-trygve", "indredal", "leaveCase", { case: own, reason: "Vi går videre med vårt eget" });
    await allTrue();
    ok((await standingOf("indredal")).digest?.obstacles.some(({ text }) => text === "Vi venter på systemet"));
    ok(!JSON.stringify(await overview()).includes(note.text));
    await at.does("el-karim", "elvestrand", "leaveCase", { case: joint, reason: "Vi har nok" });
    equal((await standingOf("elvestrand")).digest, undefined);
    const fields = { title: "Et annet", who: "Innbyggere" };
    const { case: other } = await at.does("in-trygve", "indredal", "addCase", { as: "candidate", ...fields });
    await at.does("in-trygve", "indredal", "chooseCase", { case: other, reason: "Det haster mer" });
    equal((await standingOf("indredal")).digest?.case, other);
    await allTrue();
  });

  it("is not older than the case that a group goes back to, whoever writes there meanwhile", async () => {
    await at.does("fj-terje", "fjordvik", "inviteGroup", { guest: "indredal" });
    await at.does("in-trygve", "indredal", "joinCase", { case: own, reason: "Same behov hos oss" });
    const back = (await standingOf("indredal")).mainBefore ?? "";
    const written = (await casesNow()).find(({ id }) => id === back);
    ok(written && written.need.circle !== "group");
    let raced = false;
    const store = {
      ...at.store,
      commit: async (...given: Parameters<typeof at.store.commit>) => {
        if (!raced) {
          raced = true;
          const { rev } = await at.does("in-trygve", "indredal", "shareNeed", {
            case: back,
            circle: "group",
          });
          ok(rev > written.rev);
        }
        return at.store.commit(...given);
      },
    };
    const left = await leaveCase({ ...at.ports, store })({
      visitor: await at.visitor("in-trygve"),
      programme: demoProgramme,
      group: "indredal",
      act: "act-leaves-1",
      body: { case: own, reason: "Vi går videre med vårt eget" },
    });
    ok(left.ok && raced);
    equal((await standingOf("indredal")).mainCase, back);
    equal((await standingOf("indredal")).digest?.card, undefined);
    await allTrue();
  });

  it("cannot be forgotten: no case becomes a group's main case without being written with it", async () => {
    const [one, other] = await casesNow();
    const before = await standingOf("fjordvik");
    const after = { ...before, mainCase: "never-written" };
    ok(one && other);
    await rejects(putCases(at.ports, demoPartition, [{ before: one, after: one }], [{ before, after }]), {
      message: "never-written becomes the case of fjordvik without being written",
    });
  });
});

describe("what an earlier edition has written of a case", () => {
  /** The documents as they were: of each case one, with the words of all its groups, and none in a standing. */
  beforeEach(async () => {
    at = await boardRig();
    await sent("fj-terje", "fjordvik", "Gamle ord som er sendt");
    await sent("el-karim", "elvestrand", "Gamle ord hos partneren");
    const documents = (await casesNow()).map((of): AnyEntry => {
      const all = of.groups.map((group) => digestOf(of, group));
      const together = <K extends "words" | "obstacles" | "decisions">(name: K): Digest[K] =>
        all.flatMap((one) => one[name]) as Digest[K];
      const body = {
        ...digestOf(of, of.groups[0] ?? ""),
        groups: of.groups,
        words: together("words"),
        obstacles: together("obstacles"),
        decisions: together("decisions"),
      };
      return { kind: "digest", id: idOf.digest(of.id), body };
    });
    const standings = (await everything(at.ports, demoPartition, ["standing"])).map(
      ({ id, body }): AnyEntry => {
        const { digest: _notYet, ...then } = body;
        return { kind: "standing", id, body: then };
      },
    );
    const today = await overview();
    await commit([...documents, ...standings].map((put) => ({ put })));
    deepEqual({ ...(await overview()), asOf: "" }, { ...today, asOf: "" }, "it counts, and says the same");
  });
  afterEach(() => at.close());
  const note = async (person: string, group: string, text: string) => {
    const lanes = (await at.board(person, group)).lanes;
    const found = lanes.flatMap(({ notes }) => notes).find((one) => one.text === text);
    return found ?? Promise.reject(new Error(`${text} is not on the board`));
  };

  it("is never shown again once words are taken back, and goes", async () => {
    await takeBack("fj-terje", "fjordvik", await note("fj-terje", "fjordvik", "Gamle ord som er sendt"));
    ok(!JSON.stringify(await overview()).includes("Gamle ord som er sendt"));
    equal(await former(own), undefined);
    deepEqual((await standingOf("fjordvik")).digest?.case, own);
    // Should a copy come back, from an export of that time: what the standing says holds.
    const words = [{ text: "Gamle ord som er sendt", group: "fjordvik", at: at.now, circle: "ks" as const }];
    const digest = (await standingOf("fjordvik")).digest;
    ok(digest);
    await commit([{ put: { kind: "digest", id: idOf.digest(own), body: { ...digest, words } } }]);
    ok(!JSON.stringify(await overview()).includes("Gamle ord som er sendt"));
  });

  it("goes for all groups of a joint case at once, and none of them says less", async () => {
    await at.does("sk-hege", "skogmo", "addNote", { lane: "insight", text: "Bare for oss" });
    equal(await former(joint), undefined);
    const partner = (await standingOf("elvestrand")).digest;
    ok(partner?.obstacles.some(({ text }) => text === "Gamle ord hos partneren"));
    ok(!JSON.stringify(await standingOf("skogmo")).includes("Gamle ord hos partneren"));
  });

  it("counts for as long as its case is not written, also when the standing is", async () => {
    const task = { visitor: await at.visitor("fj-terje"), programme: demoProgramme, group: "fjordvik" };
    const inputs = { q1: "halvferdig" };
    ok((await at.house.saveDraft({ ...task, assignment: "a3", inputs })).ok);
    equal((await standingOf("fjordvik")).digest, undefined);
    ok(JSON.stringify(await overview()).includes("Gamle ord som er sendt"));
  });

  it("is not shown of a case that the group has left, taken back there, and chosen again", async () => {
    const fields = { title: "Et annet", who: "Innbyggere" };
    const { case: other } = await at.does("fj-terje", "fjordvik", "addCase", { as: "candidate", ...fields });
    const { id, rev } = await note("fj-terje", "fjordvik", "Gamle ord som er sendt");
    await at.does("fj-terje", "fjordvik", "chooseCase", { case: other, reason: "Det haster mer" });
    await at.does("fj-terje", "fjordvik", "takeBackNote", { case: own, note: id, rev, circle: "group" });
    await at.does("fj-terje", "fjordvik", "chooseCase", { case: own, reason: "Tilbake til den første" });
    ok(!JSON.stringify(await overview()).includes("Gamle ord som er sendt"));
    await isTrue("fjordvik");
  });
});
