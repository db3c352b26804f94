/** An assignment from the page to the card, the answer, what KS says to it, and that the group has seen it. */
import assert from "node:assert/strict";
import { reading } from "../../bot/usecases/delivery/redraw.ts";
import { hour } from "../../bot/domain/time.ts";
import { callRelatives as draft } from "../support/callRelatives.ts";
import { openTeamsHouse, programme, type TeamsHouse } from "../support/teamsHouse.ts";
import type { Who } from "../support/teamsPerson.ts";

describe("an assignment that a facilitator writes on the page", function () {
  this.timeout(60_000);
  let teams: TeamsHouse;
  beforeEach(async () => {
    teams = await openTeamsHouse();
  });
  afterEach(async () => {
    assert.deepEqual(teams.logged, []);
    await teams.stop();
  });

  it("comes as a card at its time, is answered, gets a few words back, and the group has seen them", async () => {
    const solveig = teams.person("fj-solveig");
    const { tenant, object } = teams.person("rv-kari");
    const kari = () => teams.house.arrive({ account: { tenant, object } });
    await solveig.installs();
    const put = await teams.house.putAssignment({
      visitor: await kari(),
      programme,
      language: "nb",
      act: "put-relatives",
      body: { assignment: "relatives", draft },
    });
    assert.ok(put.ok && put.value.saved && put.value.opens);
    await teams.delivers();
    solveig.seesNot("Ring tre pårørende");

    teams.passes(Date.parse(put.value.opens) - Date.parse(teams.now()) + hour);
    await teams.delivers();
    solveig.sees("Ring tre pårørende", "Hva sa de?");
    await solveig.presses(
      "answer",
      { said: "De vet ikke hvem de skal ringe.", _circle: "ks" },
      { assignment: "relatives" },
    );
    solveig.sees("Svaret er lagret");

    const answers = async () => {
      const seen = await teams.house.viewAnswers({
        visitor: await kari(),
        programme,
        assignment: "relatives",
      });
      assert.ok(seen.ok);
      return seen.value;
    };
    const [question] = (await answers()).questions;
    assert.deepEqual(question?.answers, [
      { group: "fjordvik", words: ["De vet ikke hvem de skal ringe."], language: "nb" },
    ]);
    const given = await teams.house.desk.acts.giveFeedback({
      visitor: await kari(),
      programme,
      act: "reply-relatives",
      body: { group: "fjordvik", assignment: "relatives", text: "Ta det med på samlingen." },
    });
    assert.ok(given.ok);
    assert.equal((await answers()).feedback["fjordvik"]?.groupSawAt, undefined);
    teams.passes(hour);
    await teams.delivers();
    solveig.sees("Ta det med på samlingen.", "Til svaret deres på «Ring tre pårørende»");
    await solveig.presses("seeFeedback");
    solveig.sees("Merket som sett");
    assert.equal((await answers()).feedback["fjordvik"]?.groupSawAt, teams.now());
    const ofGroup = await teams.house.desk.reads.feedback({
      visitor: await kari(),
      programme,
      group: "fjordvik",
    });
    assert.ok(ofGroup.ok);
    assert.equal(ofGroup.value.items[0]?.groupSawAt, teams.now());
    await solveig.presses("sayBack");
    solveig.sees("Skriv svaret først.");
    const button = solveig.button("sayBack");
    await solveig.presses("sayBack", { _words: "Terje tar det videre." });
    solveig.sees("Dere svarte", "Terje tar det videre.");
    await solveig.pressesOld(button, { _words: "Terje tar det videre." });
    const leader = teams.person("rv-kari");
    await leader.installs();
    await teams.delivers();
    leader.sees("Fra Fjordvik kommune", "Svarer på tilbakemeldingen til «Ring tre pårørende»");
    leader.sees("Terje tar det videre.");
    leader.seesNot("Solveig");
    const saidBack = [{ at: teams.now(), text: "Terje tar det videre." }];
    assert.deepEqual((await answers()).feedback["fjordvik"]?.saidBack, saidBack);
    const ingunn = teams.person("vd-ingunn");
    await ingunn.installs();
    await ingunn.pressesOld(button, { _words: "Fra noen andre" });
    assert.deepEqual((await answers()).feedback["fjordvik"]?.saidBack, saidBack);
    await solveig.presses("viewAnswer");
    solveig.sees("De vet ikke hvem de skal ringe.");
  });

  for (const [what, act] of [
    ["takes the answer back", (who: Who) => who.presses("undo")],
    [
      "shares it",
      (who: Who) => who.presses("sharing").then(() => who.presses("share", {}, { circle: "ks" })),
    ],
  ] as const)
    it(`is drawn again at once for the colleagues of whoever ${what}, and not away under the own eyes`, async () => {
      const [solveig, terje] = [teams.person("fj-solveig"), teams.person("fj-terje")];
      await solveig.installs();
      await terje.installs();
      const { tenant, object } = teams.person("rv-kari");
      const put = await teams.house.putAssignment({
        visitor: await teams.house.arrive({ account: { tenant, object } }),
        programme,
        language: "nb",
        act: "put-relatives",
        body: { assignment: "relatives", draft },
      });
      assert.ok(put.ok && put.value.saved && put.value.opens);
      teams.passes(Date.parse(put.value.opens) - Date.parse(teams.now()) + hour);
      await teams.delivers();
      await solveig.presses("answer", { said: "De vet ikke hvem." }, { assignment: "relatives" });
      await teams.delivers();
      const redrawn = () => {
        const updated = teams.teams.sent.splice(0).filter(({ how }) => how === "updated");
        return [...new Set(updated.map(({ conversation }) => conversation))].sort();
      };
      redrawn();
      teams.passes(reading);
      await teams.delivers();
      redrawn();

      await act(solveig);
      await teams.delivers();
      assert.deepEqual(redrawn(), ["a:fj-terje"]);
      teams.passes(reading);
      await teams.delivers();
      assert.deepEqual(redrawn(), ["a:fj-solveig"]);
    });

  it("is put right while it is out: whoever has it sees the new words, and what was answered stands", async () => {
    const solveig = teams.person("fj-solveig");
    const { tenant, object } = teams.person("rv-kari");
    const kari = () => teams.house.arrive({ account: { tenant, object } });
    const jonas = teams.person("fj-jonas");
    await solveig.installs();
    await jonas.installs();
    const put = async (title: string, version?: string) => {
      const outcome = await teams.house.putAssignment({
        visitor: await kari(),
        programme,
        language: "nb",
        act: `put-${title.length}-letters`,
        body: {
          assignment: "relatives",
          draft: { ...draft, title: { nb: title } },
          ...(version !== undefined && { version }),
        },
      });
      assert.ok(outcome.ok && outcome.value.saved, JSON.stringify(outcome));
      return outcome.value;
    };
    const first = await put("Ring tre pårørende");
    teams.passes(Date.parse(first.opens ?? "") - Date.parse(teams.now()) + hour);
    await teams.delivers();
    await solveig.presses("answer", { said: "De er slitne." }, { assignment: "relatives" });
    const { version } = await (async () => {
      const found = await teams.house.viewDraft({
        visitor: await kari(),
        programme,
        assignment: "relatives",
      });
      assert.ok(found.ok && found.value.sent && found.value.answered === 1);
      return found.value;
    })();
    const second = await put("Ring fire pårørende", version);
    assert.equal(second.corrects, true);
    await teams.delivers();
    jonas.sees("Ring fire pårørende", "De er slitne.");
  });
});
