/** Somebody who was in a programme last year too: the chat speaks of the one that runs. */
import assert from "node:assert/strict";
import { idOf, partitionOf } from "../../bot/domain/ids.ts";
import { openTeamsHouse, programme, type TeamsHouse } from "../support/teamsHouse.ts";
import type { Who } from "../support/teamsPerson.ts";

describe("a leader who was in a programme last year as well", () => {
  let teams: TeamsHouse;
  let solveig: Who;
  beforeEach(async () => {
    teams = await openTeamsHouse();
    solveig = teams.person("fj-solveig");
    await solveig.installs();
    const old = partitionOf.programme("i-fjor");
    const now = await teams.document("programme", idOf.programme);
    const held = now.gatherings.filter(({ when }) => when && when.endDay < "2026-11-01");
    assert.ok(held.length > 0);
    const person = await teams.document("person", idOf.person(solveig.id));
    const standing = await teams.document("standing", idOf.standing("fjordvik"));
    const theCase = await teams.document("case", idOf.case(standing.mainCase ?? ""));
    const was = { ...theCase, id: "gammelt", title: "Caset fra i fjor" };
    const groups = now.groups.map((group) => ({ ...group, language: "nn" as const }));
    const { language: _own, ...member } = person;
    const put = [
      { kind: "programme", id: idOf.programme, body: { ...now, id: "i-fjor", groups, gatherings: held } },
      { kind: "person", id: idOf.person(person.id), body: member },
      { kind: "standing", id: idOf.standing("fjordvik"), body: { ...standing, mainCase: "gammelt" } },
      { kind: "case", id: idOf.case("gammelt"), body: was },
    ] as const;
    assert.ok(
      (
        await teams.store.commit(
          old,
          put.map((entry) => ({ put: entry })),
        )
      ).ok,
    );
    const [tenant, account] = [partitionOf.tenant(solveig.tenant), idOf.account(solveig.object)];
    const known = await teams.store.read(tenant, "account", account);
    assert.ok(known);
    const people = [{ programme: "i-fjor", person: person.id }, ...known.body.people];
    const again = { kind: "account", id: account, body: { ...known.body, people } } as const;
    assert.ok((await teams.store.commit(tenant, [{ put: again, ifMatch: known.etag }])).ok);
  });
  afterEach(async () => {
    assert.deepEqual(teams.logged, []);
    await teams.stop();
  });

  it("sees this year's case, and moves that one", async () => {
    await solveig.writes("case");
    solveig.sees("Mer tid hos folk, mindre i bil");
    solveig.seesNot("Caset fra i fjor");
    assert.equal(solveig.button("phase")["programme"], programme);
  });

  it("asks this year's facilitator for a home visit, and those who are with them now", async () => {
    await solveig.writes("hjemmebesøk");
    assert.equal(solveig.button("askForHelp")["programme"], programme);
    await solveig.writes("spør noen");
    assert.equal(solveig.button("askForHelp")["programme"], programme);
  });

  it("is led to this year's board", async () => {
    await solveig.writes("hjelp");
    assert.match(JSON.stringify(solveig.card()), new RegExp(`"url":"[^"]*${programme}`));
    assert.doesNotMatch(JSON.stringify(solveig.card()), /i-fjor/);
  });
});
