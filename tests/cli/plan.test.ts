import assert from "node:assert/strict";
import { planCommand } from "../../bot/cli/planCommand.ts";
import { idOf, partitionOf } from "../../bot/domain/ids.ts";
import { aNudge } from "../support/mailings.ts";
import { postRig } from "../support/postRig.ts";
import { aPerson, aProgramme, anAssignment } from "../support/programme.ts";

async function run(
  words: string[],
  { laidOut = false } = {},
): Promise<{ status: number; text: string; commits: number }> {
  const rig = postRig("2026-11-27T19:00:00.000Z");
  const people = [aPerson("anne"), aPerson("bo", ["g2"]), { ...aPerson("eli") }];
  for (const person of people) if (person.id === "eli") delete person.account;
  await rig.enrol(aProgramme(), people);
  const body = anAssignment("a1", { opens: { at: "2026-11-01T08:00:00.000Z" } });
  await rig.put(partitionOf.programme("p1"), { kind: "assignment", id: idOf.assignment("a1"), body });
  const listing = { programme: "p1", name: "Agder 2026" };
  await rig.put(partitionOf.programmes, { kind: "listing", id: idOf.listing("p1"), body: listing });
  await rig.answered("g2", "a1");
  await rig.mail(aProgramme(), aNudge({ when: { at: rig.now() }, decidedAt: rig.now() }));
  if (laidOut) await rig.run();
  const before = rig.store.commits();
  const lines: string[] = [];
  const status = await planCommand(words, {
    now: rig.now,
    openStore: async () => rig.store,
    say: (line) => lines.push(line),
  });
  return { status, text: lines.join("\n").replaceAll("\u00a0", " "), commits: rig.store.commits() - before };
}

describe("npm run plan", () => {
  it("says who gets what, when and in which language, and why the others do not", async () => {
    const { status, text, commits } = await run([]);
    assert.deepEqual([status, commits], [0, 0]);
    assert.match(
      text,
      /^Agder 2026\n {2}Påminnelse «Snakk med tre brukere», planlagt: 1 får den mandag 30\. november kl\. 07:3\d\. Språk: 1 på bokmål\.$/m,
    );
    assert.match(text, /1 person får den når arbeidsdagen begynner\./);
    assert.match(text, /3 i alt: 1 får den, 1 får den ikke og 1 kan ikke nås\./);
    assert.match(text, /1 person får den ikke, fordi svaret er kommet\./);
    assert.match(
      text,
      /1 person kan ikke nås: har ikke åpnet Ledergaloppen i Teams ennå\. \(Kommune g1: 1\) Det hjelper å åpne/,
    );
    assert.ok(!text.includes("Navn"), "names are for the sender alone");
  });
  it("says why what is laid out waits, and adds up only what is still planned", async () => {
    const { text } = await run([], { laidOut: true });
    assert.match(text, /på vei: 1 får den mandag 30\. november kl\. 07:3\d\./);
    assert.match(text, /1 person får den når arbeidsdagen begynner\./);
    assert.ok(!text.includes("i alt"));
  });
  it("speaks the language that is asked for, and says how it is used", async () => {
    assert.match(
      (await run(["--language", "nn", "--days", "3"])).text,
      /Påminning «[^»]+», planlagd: 1 får meldinga/,
    );
    assert.match((await run(["--language", "en"])).text, /Reminder “[^”]+”, planned: 1 gets it/);
    assert.match((await run(["--programme", "other"])).text, /^$/);
    assert.equal((await run(["--days", "none"])).status, 2);
  });
});
