/** Between two meetings: not now, pass it on, the next gathering, a pause, and what is stored about me. */
import assert from "node:assert/strict";
import { day, hour, minute, ms, type Moment } from "../../bot/domain/time.ts";
import { openTeamsHouse, programme, type TeamsHouse } from "../support/teamsHouse.ts";
import { dataOf } from "../../bot/usecases/chat/dataOf.ts";
import type { Who } from "../support/teamsPerson.ts";

describe("a leader between two meetings", () => {
  let teams: TeamsHouse;
  let solveig: Who;
  beforeEach(async () => {
    teams = await openTeamsHouse();
    solveig = teams.person("fj-solveig");
    await solveig.installs();
  });
  afterEach(async () => {
    assert.deepEqual(teams.logged, []);
    await teams.stop();
  });

  it("says not now, and what was written is kept", async () => {
    await solveig.presses("notNow", { q1: "Halvferdig" });
    solveig.sees(
      "I morgen tidlig: onsdag 25. november",
      "Om tre dager: fredag 27. november",
      "Før samlingen",
    );
    await solveig.presses("snooze", {}, { until: "threeDays" });
    solveig.sees("Oppgaven kommer tilbake fredag 27. november");
    const person = await teams.document("person", "person:fj-solveig");
    assert.deepEqual(person.notNow, { a3: "2026-11-27T06:30:00.000Z" });
    assert.equal((await teams.document("answer", "answer:a3:fjordvik")).draft?.values["q1"], "Halvferdig");
    await solveig.presses("open");
    solveig.sees("Halvferdig");
  });

  describe("and what was put off", () => {
    const cards = () => teams.teams.cardsIn("a:fj-solveig").length;
    const puts = async (until: "tomorrow" | "threeDays" | "gathering"): Promise<void> => {
      await solveig.presses("notNow", { q1: "Halvferdig" });
      await solveig.presses("snooze", {}, { until });
    };
    /** A morning begins at 07:30, and each person has their own place in its first ten minutes. */
    const comes = async (morning: Moment): Promise<number> => {
      const had = cards();
      teams.passes(ms(morning) - ms(teams.now()) - minute);
      await teams.delivers();
      assert.equal(cards(), had, "not before");
      teams.passes(11 * minute);
      await teams.delivers();
      return cards() - had;
    };

    it("comes back on the morning that was chosen, with what was written", async () => {
      await puts("threeDays");
      assert.equal(await comes("2026-11-27T06:30:00.000Z"), 1);
      solveig.sees("Hva finnes fra før?", "Halvferdig");
      assert.ok(solveig.has("answer"), "it is answered where it stands");
      // The programme has a nudge of its own on 1 December.
      teams.passes(6 * day);
      await teams.delivers();
      teams.passes(hour);
      await teams.delivers();
      await puts("gathering");
      assert.equal(await comes("2026-12-21T06:30:00.000Z"), 1);
    });

    it("comes back once when two mornings were chosen, on the last of them", async () => {
      await puts("threeDays");
      await solveig.presses("open");
      await puts("tomorrow");
      assert.equal(await comes("2026-11-25T06:30:00.000Z"), 1);
      assert.equal(await comes("2026-11-27T06:30:00.000Z"), 0);
    });

    it("does not come back when a colleague has answered, and no facilitator reads of it", async () => {
      const terje = teams.person("fj-terje");
      await terje.installs();
      await puts("tomorrow");
      await terje.presses("answer", { q1: "Terje svarte" });
      terje.sees("Solveig Nesmyr lagret et utkast", "Halvferdig");
      await terje.presses("answer", { q1: "Terje svarte" });
      await teams.delivers();
      assert.equal(await comes("2026-11-25T06:30:00.000Z"), 0);
      const kari = await teams.house.arrive({ account: teams.person("rv-kari") });
      const sending = await teams.house.viewSending({ visitor: kari, programme });
      assert.ok(sending.ok);
      assert.ok(!JSON.stringify(sending.value.mailings).includes("later-"));
    });
  });

  it("passes it on, once, and the colleague sees from whom and why", async () => {
    const terje = teams.person("fj-terje");
    await terje.installs();
    await solveig.presses("handOver", { q1: "Et begynt svar" });
    solveig.sees("Terje Haugmyr");
    await solveig.presses("passOn", { _to: "", _reason: "Du kjenner tallene" });
    solveig.sees("Velg en i ledergruppen.", "Du kjenner tallene");
    const button = solveig.button("passOn");
    await solveig.presses("passOn", { _to: "fj-terje", _reason: "Du kjenner tallene" });
    solveig.sees("Gitt videre til Terje Haugmyr");
    await solveig.pressesOld(button, { _to: "fj-terje", _reason: "Du kjenner tallene" });
    await teams.delivers();
    terje.sees("Solveig Nesmyr spør om du kan ta denne", "Du kjenner tallene", "Et begynt svar");
    await terje.presses("handOver");
    await terje.presses("passOn", { _to: "fj-solveig", _reason: "Jeg har ikke tallene" });
    await teams.delivers();
    solveig.sees("Terje Haugmyr spør om du kan ta denne", "Jeg har ikke tallene");
    const handed = (await teams.documents("mailing")).filter(({ id }) => id.includes("handover"));
    assert.equal(handed.length, 2, "one there, however often it is pressed, and one back");
  });

  it("sees the next gathering", async () => {
    await solveig.writes("samling");
    solveig.sees("Samling 3", "Runa Fagerlimo", "Hva finnes fra før?");
  });

  it("takes a pause and ends it", async () => {
    await solveig.writes("pause");
    await solveig.presses("pause", { _until: "2026-11-01" });
    solveig.sees("Velg en dag som kommer.");
    await solveig.presses("pause", { _until: "2026-12-01" });
    solveig.sees("Pause til tirsdag 1. desember", "Endre dagen", "2026-12-01");
    assert.equal(
      (await teams.document("person", "person:fj-solveig")).pausedUntil,
      "2026-12-01T06:30:00.000Z",
    );
    await solveig.presses("pause", { _until: "2026-11-01" });
    solveig.sees("Pause til tirsdag 1. desember", "Velg en dag som kommer.");
    await solveig.presses("resume");
    solveig.sees("Pausen er over");
    assert.equal((await teams.document("person", "person:fj-solveig")).pausedUntil, undefined);
  });

  it("gets what is stored about them, through a link that ends, and may ask to be erased", async () => {
    await solveig.presses("answer", { q1: "Mitt svar" });
    await solveig.writes("Mine data");
    solveig.sees("Dette er lagret om deg", "Vestkysten");
    const [ticket] = await teams.documents("ticket", "tickets");
    assert.ok(ticket);
    const open = () => teams.house.openFile(ticket.id.slice("ticket:".length));
    const file = await open();
    assert.ok(file.ok && file.value.is === "myData");
    assert.ok(JSON.stringify(file.value.data).includes("Mitt svar"));
    assert.ok(!JSON.stringify(file.value.data).includes("Terje"));
    solveig.sees("Ja, be om sletting");
    await solveig.presses("askErasure");
    solveig.sees("Du ba om sletting");
    assert.ok(await teams.store.read(`programme:${programme}`, "act", "act:erasure:fj-solveig"));
    teams.passes(2 * hour);
    assert.equal((await open()).ok, false);
  });

  it("gets everything that they have written, wherever it was, and none of it goes to a colleague", async () => {
    const terje = teams.person("fj-terje");
    await terje.installs();
    await solveig.presses("handOver");
    await solveig.presses("passOn", { _to: "fj-terje", _reason: "Du kjenner tallene" });
    await solveig.writes("spør noen");
    await solveig.presses("askForHelp", { _words: "Hvordan få med helgevakta?" });
    await solveig.writes("hjemmebesøk");
    await solveig.presses("askForHelp", { _words: "Se på rutene med oss" });
    await solveig.writes("case");
    await solveig.presses("phase");
    const { to: _on, ...back } = solveig.button("movePhase");
    await solveig.pressesOld(back, { _phase: "2", _reasonBack: "Vi må spørre flere" });
    const fileOf = async (who: Who): Promise<string> => {
      const account = { tenant: who.tenant, object: who.object };
      return JSON.stringify(await dataOf({ store: teams.store }, await teams.house.arrive({ account })));
    };
    const [hers, his] = [await fileOf(solveig), await fileOf(terje)];
    for (const words of ["Du kjenner tallene", "få med helgevakta", "Se på rutene", "Vi må spørre flere"]) {
      assert.ok(hers.includes(words), words);
      assert.ok(!his.includes(words), words);
    }
  });

  it("is understood whatever stands around the command", async () => {
    const heard = [
      ["«oppgaver»", "Én åpen oppgave"],
      ["Samling 3?", "Runa Fagerlimo"],
      ["pause til fredag", "Ta en pause"],
      ["Pause, til over helga", "Ta en pause"],
      ["MINE DATA, takk", "Dette er lagret om deg"],
      ["<at>Ledergaloppen</at>&nbsp;hjelp", "Dette kan du skrive til meg:"],
      ["engelsk", "Hvilket språk vil du ha?"],
    ] as const;
    for (const [text, shown] of heard) {
      await solveig.writes(text);
      solveig.sees(shown);
      solveig.seesNot("Det forsto jeg ikke");
    }
    await solveig.writes("casefil");
    solveig.sees("Det forsto jeg ikke");
  });
});
