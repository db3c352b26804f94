/** Somebody in two groups of one programme: both cases are there for them, and each channel hears of its own group. */
import assert from "node:assert/strict";
import { openTeamsHouse, programme, type TeamsHouse } from "../support/teamsHouse.ts";
import type { Who } from "../support/teamsPerson.ts";

const [ours, theirs] = ["Mer tid hos folk, mindre i bil", "Ei bygd der folk finn heim"];

describe("a leader in two groups", () => {
  let teams: TeamsHouse;
  let solveig: Who;
  beforeEach(async () => {
    teams = await openTeamsHouse();
    solveig = teams.person("fj-solveig");
    const body = await teams.document("person", "person:fj-solveig");
    const memberships = [...body.memberships, { group: "vestdal", roles: ["member" as const] }];
    const put = { kind: "person", id: "person:fj-solveig", body: { ...body, memberships } } as const;
    assert.ok((await teams.store.commit(`programme:${programme}`, [{ put }])).ok);
    await solveig.installs();
  });
  afterEach(async () => {
    assert.deepEqual(teams.logged, []);
    await teams.stop();
  });

  it("goes from the case of one to that of the other, and what is pressed there is about that one", async () => {
    await solveig.writes("case");
    solveig.sees(ours, "Caset til Vestdal herad");
    await solveig.presses("case");
    solveig.sees(theirs, "Caset til Fjordvik kommune");
    await solveig.presses("asking", {}, { what: "experience" });
    solveig.sees("Vestdal herad");
    await solveig.presses("case");
    solveig.sees(theirs);
    await solveig.presses("phase");
    await solveig.presses("case");
    solveig.sees(theirs);
    await solveig.pressesOld({ verb: "case" });
    solveig.sees(ours);
  });

  it("is not shown the case of a group that they are not in", async () => {
    await solveig.pressesOld({ verb: "case", programme, group: "skogmo" });
    solveig.sees("Denne hører til en annen gruppe");
  });

  it("is not led from one to the other in a group chat, where others read along", async () => {
    const conversation = { id: "19:some@thread.v2", conversationType: "groupChat", tenantId: solveig.tenant };
    await solveig.writes("<at>Ledergaloppen</at> case", { conversation });
    const [card] = teams.teams.cardsIn(conversation.id);
    assert.match(JSON.stringify(card), new RegExp(ours));
    assert.doesNotMatch(JSON.stringify(card), /Vestdal herad/);
  });

  it("speaks in the channel of one, and nothing of the other is told there", async () => {
    const { groups } = await teams.document("programme", "programme");
    const channelOf = (id: string): string => {
      const { channel } = groups.find((group) => group.id === id) ?? {};
      assert.ok(channel, id);
      return channel.id;
    };
    for (const [id, own, other] of [
      ["vestdal", theirs, "Fjordvik"],
      ["fjordvik", ours, "Vestdal herad"],
    ] as const) {
      const there = solveig.inChannel(channelOf(id));
      await there.writes("<at>Ledergaloppen</at> case");
      there.sees(own);
      there.seesNot(id === "vestdal" ? ours : theirs, "Caset til");
      await there.writes("<at>Ledergaloppen</at> samling");
      there.sees("Samling 3", "Hva finnes fra før?");
      there.seesNot(`(${other}`);
    }
    const skogmo = solveig.inChannel(channelOf("skogmo"));
    await skogmo.writes("<at>Ledergaloppen</at> case");
    skogmo.seesNot(ours, theirs);
  });
});
