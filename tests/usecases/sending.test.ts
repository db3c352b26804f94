import { deepEqual, equal, ok } from "node:assert/strict";
import { nudgePlanView } from "../../bot/adapters/http/say/dryRun.ts";
import { mailingView } from "../../bot/adapters/http/say/mailing.ts";
import { idOf } from "../../bot/domain/ids.ts";
import { languages } from "../../bot/domain/language.ts";
import { hour, later } from "../../bot/domain/time.ts";
import { openTasks } from "../../bot/usecases/answer/listTasks.ts";
import { closeAssignment } from "../../bot/usecases/planning/closeAssignment.ts";
import { recall } from "../../bot/usecases/delivery/recall.ts";
import { demoHouse, demoPartition, demoProgramme, reachable, type DemoHouse } from "../support/demoHouse.ts";

describe("what a facilitator sends, as the page has it", () => {
  let at: DemoHouse;
  beforeEach(async () => {
    at = await demoHouse();
    for (const person of ["fj-solveig", "vd-olav", "in-trygve"].filter(known)) await reachable(at, person);
  });
  afterEach(() => at.close());

  function known(person: string): boolean {
    try {
      at.account(person);
      return true;
    } catch {
      return false;
    }
  }
  const draft = { assignment: "a3", to: { audience: "whole_group" as const } };
  const plan = async (who = "rv-kari", body: object = draft) =>
    at.house.planNudge({
      visitor: await at.visitor(who),
      programme: demoProgramme,
      act: "act-12345678",
      body: body as typeof draft,
    });

  it("shows the card in each language that goes out, without a word that a group has written (OF4)", async () => {
    const shown = await plan();
    ok(shown.ok);
    const view = nudgePlanView(shown.value, "nb", at.now);
    deepEqual(
      view.cards.map(({ language }) => language),
      languages.filter((it) => view.languages[it]),
    );
    ok(view.cards.length >= 2);
    const text = JSON.stringify(view);
    const answers = await at.store.list(demoPartition, ["answer"], { most: 100 });
    const drafts = answers.entries.flatMap(({ body }) => Object.values(body.draft?.values ?? {}));
    ok(drafts.length > 0);
    for (const words of drafts) equal(text.includes(String(words)), false, String(words));
    const cases = await at.store.list(demoPartition, ["case"], { most: 100 });
    for (const { body } of cases.entries) equal(text.includes(body.need.what ?? "\u0000"), false);
  });

  it("says names of the unreachable only, never of who has not answered (PV6)", async () => {
    const shown = await plan();
    ok(shown.ok);
    const view = nudgePlanView(shown.value, "nb", at.now);
    const names = view.groups.flatMap((group) => group.notReached.map(({ name }) => name));
    ok(names.length > 3 && !names.includes("Solveig Nesmyr"));
    equal(JSON.stringify(view).includes("Solveig Nesmyr"), false);
    ok(view.said.lines.some(({ is, remedy }) => is === "notReached" && remedy !== undefined));
  });

  it("does not tell by naming people who has answered, where each answers alone (PV1)", async () => {
    const stored = await at.store.read(demoPartition, "assignment", idOf.assignment("a3"));
    ok(stored);
    const body = { ...stored.body, answeredBy: "person" as const };
    await at.store.commit(demoPartition, [{ put: { kind: "assignment", id: stored.id, body } }]);
    const to = { audience: "whole_group", people: ["fj-solveig"] };
    const refused = await plan("rv-kari", { assignment: "a3", to });
    ok(!refused.ok && refused.refusal.is === "invalid");
    ok((await plan()).ok, "whole groups may be reminded");
  });

  it("says the same in three languages, and never that anything was seen", async () => {
    const visitor = await at.visitor("rv-kari");
    const shown = await at.house.viewMailing({ visitor, programme: demoProgramme, mailing: "open-a3" });
    ok(shown.ok);
    for (const language of languages) {
      const view = mailingView(shown.value, language, at.now);
      equal(/\bsett\b|\bseen\b|\blest den\b/i.test(JSON.stringify(view)), false, language);
      const run = await plan();
      ok(run.ok && nudgePlanView(run.value, language, at.now).said.lead.length > 5);
    }
  });

  it("what has gone out is never said to be unsent, also where nobody's part in it is kept", async () => {
    const visitor = await at.visitor("rv-kari");
    const saidOf = async (mailing: string): Promise<[number, string[]]> => {
      const shown = await at.house.viewMailing({ visitor, programme: demoProgramme, mailing });
      ok(shown.ok);
      const { accepted, said } = mailingView(shown.value, "nb", at.now);
      return [accepted, said.map(({ text }) => text)];
    };
    deepEqual(await saidOf("nudge-demo-n3"), [10, []]);
    deepEqual(await saidOf("open-a3"), [0, ["Her er det ikke lagret hvem den gikk til."]]);
  });

  it("says of what is planned when people get it and who cannot, with names for the sender alone (PV6)", async () => {
    const saidTo = async (who: string): Promise<[string, string][]> => {
      const visitor = await at.visitor(who);
      const shown = await at.house.viewMailing({ visitor, programme: demoProgramme, mailing: "n4" });
      ok(shown.ok);
      const view = mailingView(shown.value, "nb", at.now);
      deepEqual([view.moves, view.mayCancel], [false, true], "it is a week until then");
      return view.said.map(({ is, text }) => [is, text]);
    };
    const common = [
      ["later", "3 får den tirsdag 1. desember kl. 09:06–09:07."],
      ["all", "43 i alt: 3 får den, 15 får den ikke og 25 kan ikke nås."],
      ["not", "15 personer får den ikke, fordi svaret er kommet."],
    ];
    deepEqual((await saidTo("rv-kari")).map(plain), [
      ...common,
      ["notReached", "24 personer kan ikke nås: har ingen chat i demoen."],
      ["notReached", "Sissel Grindstøl kan ikke nås: har blokkert appen."],
    ]);
    deepEqual((await saidTo("rv-endre")).map(plain), common);
  });
  const plain = ([is, text]: [string, string]): [string, string] => [is, text.replaceAll("\u00a0", " ")];

  it("names every group that is asked in the dry run, also where nobody gets it", async () => {
    const groups = ["fjordvik", "lyngsund", "skogmo"];
    const shown = await plan("rv-kari", { assignment: "a3", to: { audience: "digital_lead", groups } });
    ok(shown.ok);
    const view = nudgePlanView(shown.value, "nb", at.now);
    deepEqual(view.groups.map(({ id }) => id).sort(), groups);
    ok(view.groups.some(({ goes }) => goes === 0));
    const [one] = shown.value.groups;
    ok(one);
    const without = nudgePlanView({ ...shown.value, groups: [one] }, "nb", at.now);
    deepEqual(
      without.groups.map(({ id, goes }) => [id, goes]).filter(([id]) => id !== one.group),
      groups.filter((id) => id !== one.group).map((id) => [id, 0]),
      "and where nobody has the role",
    );
  });

  it("adds up to all whom it was meant for", async () => {
    const visitor = await at.visitor("rv-kari");
    const shown = await at.house.viewMailing({ visitor, programme: demoProgramme, mailing: "open-a3" });
    ok(shown.ok);
    const none = { unknown: 0, perhapsTwice: 0, answered: false };
    const until = later(at.now, hour);
    const groups = [
      { ...none, group: "fjordvik", accepted: 5, waiting: [], dropped: {}, notReached: 1 },
      {
        ...none,
        group: "lyngsund",
        accepted: 0,
        waiting: [{ because: "noContact" as const, until, people: 2 }],
        dropped: { answered: 3, tooLate: 1 },
        notReached: 0,
      },
    ];
    const view = mailingView({ ...shown.value, results: { ...shown.value.results, groups } }, "nb", at.now);
    equal(view.tally, "12 i alt: Teams har tatt imot 5, 2 venter, 4 fikk den ikke og 1 kunne ikke nås.");
    deepEqual([view.total, view.accepted, view.waiting], [7, 5, 2]);
    ok(
      view.groups[1]?.said.some(
        ({ text }) =>
          text === "2 personer venter fordi vi ikke får kontakt med Teams. Vi prøver igjen av oss selv.",
      ),
      "nobody knows for how long",
    );
  });

  it("is on its way as long as somebody waits for it", async () => {
    const visitor = await at.visitor("rv-kari");
    const shown = await at.house.viewMailing({ visitor, programme: demoProgramme, mailing: "open-a3" });
    ok(shown.ok);
    const { results, programme, mailing, line, answeredBy } = shown.value;
    const sent = { state: "sent" as const };
    const rest = { programme, answeredBy, mailing: { ...mailing, ...sent }, line: { ...line, ...sent } };
    const withWaiting = (people: number) => {
      const waiting = people > 0 ? [{ because: "quietHours" as const, until: at.now, people }] : [];
      const groups = [
        {
          group: "fjordvik",
          answered: false,
          accepted: 1,
          unknown: 0,
          perhapsTwice: 0,
          waiting,
          dropped: {},
          notReached: 0,
        },
      ];
      return mailingView({ ...rest, results: { ...results, groups } }, "nb", at.now).state;
    };
    deepEqual([withWaiting(2), withWaiting(0)], ["sending", "sent"]);
  });

  it("has a shape of its own for a group that has not answered", async () => {
    const visitor = await at.visitor("rv-kari");
    const shown = await at.house.viewMailing({ visitor, programme: demoProgramme, mailing: "open-a3" });
    ok(shown.ok);
    const group = { group: "fjordvik", accepted: 1, unknown: 0, perhapsTwice: 0, waiting: [], dropped: {} };
    const firstOf = (answered: boolean | number, answeredBy: "group" | "person") => {
      const groups = [{ ...group, answered, notReached: 0 }];
      const results = { ...shown.value.results, groups };
      return mailingView({ ...shown.value, answeredBy, results }, "nb", at.now).groups[0]?.said[0]?.is;
    };
    deepEqual([firstOf(true, "group"), firstOf(2, "person")], ["answered", "answered"]);
    deepEqual([firstOf(false, "group"), firstOf(0, "person")], ["open", "open"]);
  });

  it("tells what became of it as what has been", async () => {
    const visitor = await at.visitor("rv-kari");
    const shown = await at.house.viewMailing({ visitor, programme: demoProgramme, mailing: "open-a3" });
    ok(shown.ok);
    const none = { accepted: 0, unknown: 0, perhapsTwice: 0, waiting: [], notReached: 0 };
    const groups = [{ ...none, group: "fjordvik", answered: true, dropped: { answered: 5, tooLate: 1 } }];
    const view = mailingView({ ...shown.value, results: { ...shown.value.results, groups } }, "nb", at.now);
    deepEqual(
      view.groups[0]?.said.slice(1).map(({ text }) => text),
      [
        "5 personer trengte den ikke, fordi svaret alt var kommet.",
        "1 person fikk den ikke, fordi det var for sent før samlingen.",
      ],
    );
  });

  it("is on its way in the list too", async () => {
    const listed = async () => {
      const sending = await at.house.viewSending({
        visitor: await at.visitor("rv-kari"),
        programme: demoProgramme,
      });
      ok(sending.ok);
      const line = sending.value.mailings.find(({ id }) => id === "open-a3");
      ok(line);
      return line;
    };
    const partition = demoPartition;
    const stored = await at.store.read(partition, "mailing", "mailing:open-a3");
    ok(stored);
    const { etag: _etag, dueAt: _due, ...mailing } = stored;
    const sent = {
      ...mailing,
      body: { ...mailing.body, state: "sent" as const, when: { at: later(at.now, 8 * hour) } },
    };
    const message = {
      kind: "message" as const,
      id: "message:open-a3:fjordvik:fj-jonas",
      dueAt: later(at.now, 8 * hour),
      body: {
        to: "fj-jonas",
        group: "fjordvik",
        mailing: "open-a3",
        what: sent.body.what,
        state: { is: "waiting" as const },
        notBefore: at.now,
        attempts: 0,
      },
    };
    await at.store.commit(partition, [{ put: sent }, { put: message }]);
    equal((await listed()).state, "sending");
    equal(
      (await listed()).at,
      "2026-11-25T06:30:00.000Z",
      "it was meant for the evening, and goes in the morning",
    );
    const standing = await at.store.read(partition, "standing", idOf.standing("fjordvik"));
    ok(standing);
    const answered = { ...standing.body.answered, a3: { at: at.now, by: "fj-solveig" } };
    await at.store.commit(partition, [
      { put: { kind: "standing", id: standing.id, body: { ...standing.body, answered } } },
    ]);
    equal((await listed()).state, "sent", "nobody waits whose group has answered");
    await at.store.commit(partition, [{ put: { kind: "standing", id: standing.id, body: standing.body } }]);
    equal((await listed()).state, "sending");
    const { dueAt: _at, ...settled } = message;
    const body = { ...message.body, state: { is: "accepted" as const, at: at.now } };
    await at.store.commit(partition, [{ put: { ...settled, body } }]);
    equal((await listed()).state, "sent");
  });

  it("a recalled or closed assignment is no longer among what is open", async () => {
    const open = async () =>
      (await openTasks(at.ports, await at.visitor("fj-solveig"))).map(({ assignment }) => assignment.id);
    const kari = await at.visitor("rv-kari");
    deepEqual((await open()).sort(), ["a3", "c8"]);
    ok((await recall(at.ports)(kari, demoProgramme, "a3")).ok);
    deepEqual(await open(), ["c8"]);
    ok((await closeAssignment(at.ports)(kari, demoProgramme, "c8")).ok);
    deepEqual(await open(), []);
  });
});
