/** What comes to the bot's door that is not as it should be: again, too late, from somebody else, or broken. */
import assert from "node:assert/strict";
import { openTeamsHouse, programme, type TeamsHouse } from "../support/teamsHouse.ts";
import { post, type Who } from "../support/teamsPerson.ts";

describe("at the bot's door", () => {
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
  const answer = () => teams.document("answer", "answer:a3:fjordvik");
  const versions = async () =>
    (await teams.documents("version")).filter(({ id }) => id.includes("a3:fjordvik"));
  const cards = () => teams.teams.cardsIn("a:fj-solveig").length;

  it("a double tap and an answer that got lost have one effect, and the same receipt", async () => {
    const button = solveig.button("answer");
    const said = { q1: "En gang" };
    await Promise.all([solveig.pressesOld(button, said), solveig.pressesOld(button, said)]);
    const first = await answer();
    const again = await solveig.pressesOld(button, said);
    assert.match(JSON.stringify(again), /Svaret er lagret kl. 09:00/);
    teams.passes(2 * 60_000);
    assert.match(JSON.stringify(await solveig.pressesOld(button, said)), /lagret fra før, kl. 09:00/);
    assert.deepEqual(await answer(), first);
    assert.equal((await versions()).length, 1);
  });

  it("the same person on two devices has one answer, and changes it on the other", async () => {
    const onPhone = solveig.button("answer");
    await solveig.pressesOld(onPhone, { q1: "Fra mobilen" });
    await solveig.pressesOld(onPhone, { q1: "Fra pc-en" });
    assert.equal((await answer()).current?.values["q1"], "Fra pc-en");
    assert.equal((await versions()).length, 2);
  });

  it("a message that Teams sends again gets no second answer", async () => {
    const before = cards();
    await solveig.writes("oppgaver", { id: "the-same" });
    await solveig.writes("oppgaver", { id: "the-same" });
    assert.equal(cards(), before + 1);
  });

  it("somebody unknown is heard, and at home once the roster has their address", async () => {
    const ny = teams.stranger(
      "Nina Ny",
      "nina.ny@fjordvik.example.com",
      "d0000000-0000-4000-8000-0000000009aa",
    );
    await ny.writes("oppgaver");
    ny.sees("Jeg finner deg ikke i noe løp ennå");
    const [knock] = await teams.documents("knock", "programmes");
    assert.equal(knock?.body.name, "Nina Ny");
    const { mailboxKey } = await import("../../bot/usecases/visitor/mailbox.ts");
    const partition = `programme:${programme}`;
    await teams.store.commit(partition, [
      {
        put: {
          kind: "person",
          id: "person:fj-nina",
          body: {
            id: "fj-nina",
            name: "Nina Ny",
            email: "Nina.Ny@fjordvik.example.com",
            memberships: [{ group: "fjordvik", roles: ["member"] }],
            programmeRoles: [],
          },
        },
      },
    ]);
    await teams.store.commit(`mailbox:${await mailboxKey("nina.ny@fjordvik.example.com")}`, [
      { put: { kind: "mailbox", id: "mailbox", body: { people: [{ programme, person: "fj-nina" }] } } },
    ]);
    await ny.writes("oppgaver");
    ny.sees("Hva finnes fra før?");
  });

  it("somebody whom Teams does not answer for is unknown for now, and the operator reads why", async () => {
    const ny = teams.stranger("Nina Ny", "nina.ny@example.com", "d0000000-0000-4000-8000-0000000009aa");
    teams.teams.members.clear();
    await ny.writes("oppgaver");
    ny.sees("Jeg finner deg ikke i noe løp ennå");
    assert.deepEqual(teams.warned, [{ event: "profile.unread", facts: { status: 404 } }]);
    assert.equal((await teams.documents("knock", "programmes")).length, 0);
  });

  it("who leaves and comes back is welcomed again, with everything where it was", async () => {
    await solveig.presses("saveDraft", { q1: "Halvferdig" });
    await solveig.uninstalls();
    await solveig.installs();
    solveig.sees("Halvferdig");
  });

  it("who can be reached again gets what waited with their own first act, and not for a card that asks by itself", async () => {
    const [message] = (await teams.documents("message")).filter(({ body }) => body.to === "fj-solveig");
    const accountOf = async () =>
      (await teams.documents("account", `tenant:${solveig.tenant}`)).find(
        ({ body }) => body.object === solveig.object,
      );
    const before = await accountOf();
    assert.ok(message && before);
    const since = teams.now();
    const unreachable = { because: "blockedByIt", since } as const;
    const { etag: _its, ...missed } = message;
    const { etag: _theirs, ...known } = before;
    await teams.store.commit(`programme:${programme}`, [
      {
        put: {
          ...missed,
          body: { ...missed.body, state: { is: "notReached", at: since, because: "blockedByIt" } },
        },
      },
    ]);
    await teams.store.commit(`tenant:${solveig.tenant}`, [
      { put: { ...known, body: { ...known.body, unreachable } } },
    ]);
    const data = solveig.button("answer");
    const action = { type: "Action.Execute", verb: "refresh", data: { ...data, verb: "refresh" } };
    const value = { action, trigger: "automatic" };
    const asks = solveig.activity({ type: "invoke", name: "adaptiveCard/action", value });
    assert.equal((await post(teams.url, JSON.stringify(asks))).status, 200);
    assert.equal((await teams.document("message", message.id)).state.is, "notReached");
    assert.deepEqual((await accountOf())?.body.unreachable, unreachable);
    await solveig.writes("hjelp");
    assert.equal((await teams.document("message", message.id)).state.is, "waiting");
    assert.equal((await accountOf())?.body.unreachable, undefined);
  });

  it("a closed assignment takes no more, and says so kindly; the answer can still be read", async () => {
    const button = solveig.button("answer");
    await solveig.presses("answer", { q1: "I tide" });
    const { etag: _any, ...assignment } = (await teams.documents("assignment")).find(
      ({ id }) => id === "assignment:a3",
    ) ?? { etag: "", kind: "assignment" as const, id: "", body: undefined };
    assert.ok(assignment.body);
    await teams.store.commit(`programme:${programme}`, [
      { put: { ...assignment, body: { ...assignment.body, closedAt: teams.now() } } },
    ]);
    await solveig.pressesOld(button, { q1: "Kom for sent", q2: "To linjer\nav noe viktig" });
    solveig.sees("Oppgaven er lukket", "Kopier det du vil ta vare på.", "Kom for sent", "av noe viktig");
    solveig.seesNot("fjordvik");
    await solveig.pressesOld({ ...button, verb: "refresh" });
    solveig.sees("I tide");
    assert.ok(!solveig.has("undo"));
  });

  it("an old card, a retired verb and an assignment that is gone get a kind answer", async () => {
    const data = solveig.button("answer");
    await solveig.pressesOld({ ...data, verb: "rate2019" });
    solveig.sees("Dette kortet er gammelt");
    await solveig.pressesOld({ ...data, assignment: "a-gone" });
    solveig.sees("Vi finner ikke dette lenger");
    await solveig.pressesOld({ verb: "answer" });
    solveig.sees("Dette kortet er gammelt");
  });

  it("what was written stands in what comes instead, when the store is away", async () => {
    let away = false;
    const broken = await openTeamsHouse({
      wrap: (store) => ({
        ...store,
        commit: (...asked) => (away ? Promise.reject(new Error("away")) : store.commit(...asked)),
      }),
    });
    try {
      const terje = broken.person("fj-terje");
      await terje.installs();
      away = true;
      await terje.presses("answer", { q1: "Tre møter på rad", _circle: "group" });
      terje.sees("Noe gikk galt hos oss.", "Tre møter på rad");
      const events = broken.logged.map(({ event }) => event);
      assert.deepEqual(events, ["turn.fault"]);
    } finally {
      await broken.stop();
    }
  });

  it("what is a person's own is not shown where others read along", async () => {
    const channel = {
      id: "19:somewhere@thread.tacv2",
      conversationType: "channel",
      tenantId: solveig.tenant,
    };
    for (const text of ["mine data", "oppgaver", "pause"]) {
      await solveig.writes(`<at>Ledergaloppen</at> ${text}`, { conversation: channel });
    }
    const shown = JSON.stringify(teams.teams.cardsIn(channel.id));
    assert.match(shown, /Dette kan du skrive til meg/);
    assert.doesNotMatch(shown, /files\/|Dette er lagret om deg|Hva finnes fra før/);
  });

  it("what is pressed there by an older client answers beside the card, and shows nobody's own", async () => {
    const conversation = {
      id: "19:there@thread.tacv2",
      conversationType: "channel",
      tenantId: solveig.tenant,
    };
    await solveig.writes("hjelp", { conversation });
    for (const value of [{ verb: "tasks" }, { verb: "myData" }, { verb: "case" }, { verb: "x" }]) {
      await solveig.writes("", { conversation, value, replyToId: "activity-2" });
    }
    const there = teams.teams.sent.filter((it) => it.conversation === conversation.id);
    assert.deepEqual(
      there.map(({ how }) => how),
      ["sent", "sent", "sent", "sent", "sent"],
    );
    const shown = JSON.stringify(there);
    assert.match(shown, /Flytt caset/);
    assert.doesNotMatch(shown, /files\/|Dette er lagret om deg|Hva finnes fra før/);
  });

  it("a card that is opened there is drawn anew for the one who opened it, and in a chat for whoever looks", async () => {
    const conversation = {
      id: "19:there@thread.tacv2",
      conversationType: "channel",
      tenantId: solveig.tenant,
    };
    const data = { verb: "open", programme, assignment: "a3", group: "fjordvik" };
    const pressed = async (more: object) => {
      const value = { action: { verb: "open", data } };
      const activity = { type: "invoke", name: "adaptiveCard/action", value, ...more };
      const answer = await post(teams.url, JSON.stringify(solveig.activity(activity)));
      return ((await answer.json()) as { value: { refresh?: { userIds?: string[] } } }).value.refresh;
    };
    assert.deepEqual((await pressed({ conversation }))?.userIds, ["29:fj-solveig"]);
    const own = await pressed({});
    assert.ok(own && !("userIds" in own));
  });

  it("what asks by itself gets only what stands: another verb does nothing", async () => {
    const data = { ...solveig.button("answer"), q1: "Ingen har trykket" };
    const value = { trigger: "automatic", action: { verb: "answer", data } };
    const activity = { type: "invoke", name: "adaptiveCard/action", value };
    const said = await post(teams.url, JSON.stringify(solveig.activity(activity)));
    assert.match(await said.text(), /Dette kortet er gammelt/);
    assert.ok(!JSON.stringify(await teams.documents("answer")).includes("Ingen har trykket"));
  });

  it("looking at a card changes nothing and sends nothing", async () => {
    const sent = teams.teams.sent.length;
    const before = JSON.stringify([await teams.documents("answer"), await teams.documents("standing")]);
    const task = { programme, assignment: "a3", group: "fjordvik" };
    const refresh = { verb: "refresh", ...task };
    for (let n = 0; n < 3; n++) await solveig.pressesOld(refresh);
    assert.equal(teams.teams.sent.length, sent);
    assert.equal(
      JSON.stringify([await teams.documents("answer"), await teams.documents("standing")]),
      before,
    );
  });

  it("a need that is worded as a solution gets one friendly question, and stays saved", async () => {
    const assignment = await teams.document("assignment", "assignment:a3");
    const [first, ...others] = assignment.questions;
    assert.ok(first);
    const questions = [{ ...first, lands: { lane: "need" as const, field: "problem" } }, ...others];
    await teams.store.commit(`programme:${programme}`, [
      { put: { kind: "assignment", id: "assignment:a3", body: { ...assignment, questions } } },
    ]);
    await solveig.presses("answer", { q1: "Vi trenger en app til de pårørende" });
    solveig.sees("Svaret er lagret", "Hva er vanskelig i dag, som dette skal gjøre lettere?", "La det stå");
    const updates = () => teams.teams.sent.filter(({ how }) => how === "updated").length;
    await teams.delivers();
    assert.equal(updates(), 0, "the question is not drawn away while it is read");
    await solveig.presses("parkIdea");
    solveig.sees("Ideen ligger i idéparkeringen");
    const { mainCase } = await teams.document("standing", "standing:fjordvik");
    const theCase = await teams.document("case", `case:${mainCase}`);
    assert.ok(theCase.notes.some((note) => note.lane === "ideaPark" && note.text.includes("app til")));
    await solveig.presses("open");
    await solveig.presses("answer", { q1: "Pårørende vet ikke hvem de skal ringe" });
    solveig.seesNot("Et spørsmål til behovet");
  });

  it("what cannot be read is 400, what is too large is 413, and another content type is refused", async () => {
    const statusOf = async (body: string, headers?: Record<string, string>): Promise<number> =>
      (await post(teams.url, body, headers)).status;
    assert.equal(await statusOf("{ not json"), 400);
    assert.equal(await statusOf("[]"), 400);
    assert.equal(await statusOf('{"type":"message"}'), 400);
    assert.equal(await statusOf(JSON.stringify(solveig.activity({ type: "message", text: 7 }))), 400);
    assert.equal(await statusOf("text", { "content-type": "text/plain" }), 400);
    const large = JSON.stringify(solveig.activity({ type: "message", text: "x".repeat(1_100_000) }));
    assert.equal(await statusOf(large), 413);
    const almost = JSON.stringify(solveig.activity({ type: "message", text: "x".repeat(900_000) }));
    assert.equal(await statusOf(almost), 200);
  });
});
