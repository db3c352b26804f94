import assert from "node:assert/strict";
import type { DeskActName, DeskBody } from "../../bot/contract/desk.ts";
import type { AuditView, FeedbackView, ReportView } from "../../bot/contract/deskViews.ts";
import type { AskView } from "../../bot/contract/experienceViews.ts";
import type { VisitView } from "../../bot/contract/visitViews.ts";
import type { VisitTime } from "../../bot/domain/between/visit.ts";
import type { Ask } from "../../bot/domain/between/experience.ts";
import type { MessageState } from "../../bot/domain/delivery/message.ts";
import type { QuietPeriod } from "../../bot/domain/programme/quiet.ts";
import type { Outcome } from "../../bot/domain/outcome.ts";
import { build } from "../../bot/house.ts";
import type { DeskInput } from "../../bot/usecases/desk/desk.ts";
import { addDays, day, dayOf, daysBetween, later } from "../../bot/domain/time.ts";
import { idOf } from "../../bot/domain/ids.ts";
import { everything } from "../../bot/usecases/everything.ts";
import { given, memoryHouse, monday, type MemoryHouse } from "../support/memoryHouse.ts";

describe("the facilitator's desk", () => {
  let demo: MemoryHouse;
  let n = 0;
  beforeEach(async () => {
    demo = await memoryHouse();
  });
  const act = async <A extends DeskActName>(
    name: A,
    person: string,
    body: DeskBody<A>,
    id = `act-${++n}-test`,
  ): Promise<Outcome<object>> => {
    const use = demo.house.desk.acts[name] as unknown as (
      input: DeskInput<DeskBody<A>>,
    ) => Promise<Outcome<object>>;
    return use({ visitor: await demo.as(person), programme: demo.programme, act: id, body });
  };
  const visits = async (person: string): Promise<VisitView[]> =>
    given(await demo.house.desk.reads.visits({ visitor: await demo.as(person), programme: demo.programme }))
      .visits;
  const asks = async (person: string): Promise<AskView[]> =>
    given(await demo.house.desk.reads.asks({ visitor: await demo.as(person), programme: demo.programme }))
      .asks;

  describe("home visits", () => {
    it("a group asks, the facilitator proposes, the group chooses, and points come back until they are ticked", async () => {
      const asked = given(
        await act("askVisit", "fj-jonas", {
          group: "fjordvik",
          theme: "Rutene",
          stuckOn: "Vi vet ikke hvor vi skal begynne",
          wishedDays: ["2026-12-02"],
        }),
      ) as VisitView;
      assert.deepEqual([asked.state, asked.offered], ["asked", false]);
      for (const withGroups of [["atlantis"], ["fjordvik"]]) {
        const wish = { group: "fjordvik", theme: "t", wishedDays: [], withGroups };
        const wrong = await act("askVisit", "rv-kari", wish);
        assert.ok(!wrong.ok && wrong.refusal.is === "notFound");
      }
      const of = (id: string) => ({ visit: id });
      const next = async (person: string, rev: number, it: DeskBody<"actOnVisit">["act"]) =>
        given(await act("actOnVisit", person, { ...of(asked.id), rev, act: it })) as VisitView;
      await next("rv-kari", 1, { is: "propose", times: [{ day: "2026-12-02", clock: "10:00" }] });
      await next("fj-jonas", 2, { is: "choose", time: { day: "2026-12-02", clock: "10:00" } });
      const draft = (await visits("rv-kari")).find(({ id }) => id === asked.id);
      assert.ok(draft?.agendaIsDraft);
      assert.deepEqual(draft.agenda.slice(0, 2), [
        "«Rutene»: Hvor står dere nå?",
        "«Vi vet ikke hvor vi skal begynne»: Hva skal til for å komme videre?",
      ]);
      demo.set("2026-12-02T12:00:00.000Z");
      await next("rv-kari", 3, {
        is: "hold",
        followUp: [{ text: "Ring sjåførene", owner: "fj-jonas", due: "2026-12-09" }],
      });
      demo.set("2026-12-10T09:00:00.000Z");
      const point = async (person: string) =>
        (await visits(person)).find(({ id }) => id === asked.id)?.followUp[0];
      assert.equal((await point("fj-jonas"))?.comesBack, true);
      assert.equal((await point("rv-kari"))?.owner, undefined, "who has what is the group's own (PV1)");
      await next("fj-jonas", 4, { is: "tick", point: 0, done: true });
      assert.equal((await point("fj-jonas"))?.comesBack, false);
    });

    it("asked for again it is the same visit with the new words, and a stale page overwrites nothing", async () => {
      const ask = async (theme: string, person = "fj-jonas") =>
        given(await act("askVisit", person, { group: "fjordvik", theme, wishedDays: [] })) as VisitView;
      const before = (await visits("rv-kari")).length;
      const [one, other] = await Promise.all([ask("Rutene"), ask("Rutene", "fj-solveig")]);
      assert.deepEqual([one.id, other.id], ["fjordvik.1", "fjordvik.1"]);
      assert.equal((await ask("Rutene")).rev, one.rev, "the same words change nothing");
      assert.deepEqual(
        [(await ask("Sjåførene")).theme, (await visits("rv-kari")).length],
        ["Sjåførene", before + 1],
      );
      const stale = await act("actOnVisit", "rv-kari", { visit: one.id, rev: 7, act: { is: "cancel" } });
      assert.ok(!stale.ok && stale.refusal.is === "changedMeanwhile");
    });

    it("what was done and not heard of is sent again under its id, and told as done", async () => {
      const wish = { group: "fjordvik", theme: "Rutene", wishedDays: [] };
      const { id: visit, rev } = given(await act("askVisit", "fj-jonas", wish)) as VisitView;
      const times: VisitTime[] = [{ day: "2026-12-02", clock: "10:00" }];
      const body = { visit, rev, act: { is: "propose" as const, times } };
      const [first, again] = [
        given(await act("actOnVisit", "rv-kari", body, "act-proposed")),
        given(await act("actOnVisit", "rv-kari", body, "act-proposed")),
      ];
      assert.deepEqual(again, first);
      const other = await act("actOnVisit", "rv-kari", body, "act-proposed-2");
      assert.ok(!other.ok && other.refusal.is === "changedMeanwhile");
    });

    it("in the chat and on the page it is one visit, and after a visit there can be another", async () => {
      const visitor = await demo.as("fj-jonas");
      const help = {
        visitor,
        programme: demo.programme,
        group: "fjordvik",
        what: "visit",
        sends: true,
      } as const;
      given(await demo.house.askForHelp({ ...help, words: "Fra chatten" }));
      const body = { group: "fjordvik", theme: "Fra siden", wishedDays: ["2026-12-02" as const] };
      const asked = given(await act("askVisit", "fj-solveig", body)) as VisitView;
      given(await demo.house.askForHelp({ ...help, words: undefined }));
      const mine = await visits("fj-jonas");
      assert.deepEqual(
        mine.map(({ theme, wishedDays }) => [theme, wishedDays]),
        [["Fra siden", ["2026-12-02"]]],
      );
      given(await act("actOnVisit", "fj-jonas", { visit: asked.id, rev: asked.rev, act: { is: "cancel" } }));
      given(await demo.house.askForHelp({ ...help, words: "En gang til" }));
      assert.deepEqual(
        (await visits("fj-jonas")).map(({ state }) => state),
        ["asked", "cancelled"],
      );
    });

    it("what the group has asked for is not overwritten by an offer, and an offer can be worded again", async () => {
      const ask = (person: string, theme: string) =>
        act("askVisit", person, { group: "fjordvik", theme, wishedDays: [] });
      given(await ask("rv-kari", "Et tilbud"));
      assert.equal((given(await ask("rv-kari", "Et bedre tilbud")) as VisitView).offered, true);
      given(await ask("fj-jonas", "Rutene"));
      const other = await ask("rv-endre", "Noe annet");
      assert.ok(!other.ok && other.refusal.is === "changedMeanwhile");
    });

    it("the group decides who takes a point; the facilitator writes up again without seeing or changing it (PV1)", async () => {
      const [held] = (await visits("sk-hege")).filter(({ state }) => state === "done");
      assert.ok(held);
      const next = (person: string, rev: number, it: DeskBody<"actOnVisit">["act"]) =>
        act("actOnVisit", person, { visit: held.id, rev, act: it });
      for (const owner of ["fj-jonas", "rv-kari", "nobody"])
        assert.ok(!(await next("sk-hege", 1, { is: "take", point: 2, owner })).ok, owner);
      assert.ok(!(await next("rv-kari", 1, { is: "take", point: 2, owner: "sk-hege" })).ok);
      given(await next("sk-hege", 1, { is: "take", point: 2, owner: "el-karim" }));
      const [shown] = await visits("rv-kari").then((all) => all.filter(({ id }) => id === held.id));
      assert.ok(shown && !JSON.stringify(shown).includes("el-karim"));
      const followUp = shown.followUp.map(({ comesBack: _b, ...point }) => point);
      given(await next("rv-kari", 2, { is: "hold", summary: "Kortere", followUp }));
      const [after] = (await visits("sk-hege")).filter(({ id }) => id === held.id);
      const karim = demo.world.groups.flatMap(({ people }) => people).find(({ id }) => id === "el-karim");
      assert.deepEqual(
        [after?.summary, after?.followUp[2]?.owner, after?.followUp[2]?.ownerName],
        ["Kortere", "el-karim", karim?.name],
      );
    });

    it("a point comes back on its day, to the one who took it, and to all while nobody has", async () => {
      demo.set("2026-12-20T09:00:00.000Z");
      const due = async (person: string) =>
        given(await demo.house.viewHome({ visitor: await demo.as(person) })).points.map(({ text }) => text);
      const [hege, henrik, karim, jonas] = await Promise.all(
        ["sk-hege", "sk-henrik", "el-karim", "fj-jonas"].map(due),
      );
      assert.deepEqual(hege, ["Spør juristene i begge kommuner om hva som kan deles"]);
      assert.deepEqual([henrik, karim, jonas], [[], [], []]);
      const [held] = (await visits("sk-hege")).filter(({ state }) => state === "done");
      assert.ok(held);
      const next = (rev: number, it: DeskBody<"actOnVisit">["act"]) =>
        act("actOnVisit", "sk-hege", { visit: held.id, rev, act: it });
      given(await next(1, { is: "take", point: 2 }));
      assert.equal((await due("sk-henrik")).length, 1);
      given(await next(2, { is: "tick", point: 2, done: true }));
      assert.deepEqual([await due("sk-hege"), await due("sk-henrik")], [[], []]);
    });

    it("is seen by the group itself and by the facilitator", async () => {
      const seen = async (person: string) => (await visits(person)).map(({ group }) => group);
      assert.deepEqual(await seen("fj-jonas"), []);
      assert.ok((await seen("rv-kari")).includes("indredal"));
    });
  });

  describe("asking someone who has stood in it", () => {
    const send = async () =>
      (
        given(
          await act("ask", "fj-jonas", {
            group: "fjordvik",
            phase: 2,
            text: "Hvordan snakke med pårørende?",
            circle: "ks",
          }),
        ) as AskView
      ).id;
    const find = async (person: string, id: string) => (await asks(person)).find((ask) => ask.id === id);

    it("proposes to the facilitator, who decides; nobody is named before both sides have said yes", async () => {
      const id = await send();
      const proposed = await find("rv-kari", id);
      assert.equal(proposed?.proposals?.[0]?.experience, "e1");
      assert.equal((await find("fj-jonas", id))?.proposals, undefined);
      given(await act("match", "rv-kari", { ask: id, experience: "e1" }));
      assert.equal((await find("fj-jonas", id))?.match?.asksYou, "asker");
      assert.equal((await find("vd-olav", id))?.match?.asksYou, "teller");
      const named = async () =>
        JSON.stringify(
          await Promise.all(["fj-jonas", "vd-olav", "rv-kari"].map((who) => find(who, id))),
        ).includes("email");
      assert.equal(await named(), false);
      given(await act("consent", "fj-jonas", { ask: id, side: "asker", yes: true }));
      assert.equal(await named(), false);
      given(await act("consent", "vd-olav", { ask: id, side: "teller", yes: true }));
      const told = (await demo.store.read(demo.partition, "person", "person:vd-olav"))?.body;
      assert.equal((await find("fj-jonas", id))?.match?.contact?.teller.email, told?.email);
      assert.equal(await named(), true);
    });

    it("proposes nobody who would rather not be asked", async () => {
      const proposed = async (text: string) => {
        const body = { group: "fjordvik", phase: 3, text, circle: "ks" } as const;
        const { id } = given(await act("ask", "fj-jonas", body)) as AskView;
        return (await find("rv-kari", id))?.proposals?.map(({ experience }) => experience);
      };
      assert.deepEqual(await proposed("Hvem har lånt utstyr?"), []);
      const told = await demo.store.read(demo.partition, "experience", "experience:e3");
      assert.ok(told);
      const { etag, ...entry } = told;
      const put = { ...entry, body: { ...entry.body, mayContact: true } };
      assert.ok((await demo.store.commit(demo.partition, [{ put, ifMatch: etag }])).ok);
      assert.deepEqual(await proposed("Hvem har lånt utstyr til måling?"), ["e3"]);
    });

    it("asked again while it waits it is one question; when somebody is found, a new one is another", async () => {
      const [first, again] = [await send(), await send()];
      assert.equal(again, first);
      const help = { visitor: await demo.as("fj-jonas"), programme: demo.programme, group: "fjordvik" };
      const { phase } = (await demo.store.read(demo.partition, "standing", "standing:fjordvik"))?.body ?? {};
      given(await demo.house.askForHelp({ ...help, what: "experience", words: "Fra chatten", sends: true }));
      const own = async () => (await asks("fj-jonas")).filter((ask) => ask.own && ask.state === "waits");
      const waiting = await own();
      assert.ok(waiting.some((ask) => ask.text === "Fra chatten" && ask.phase.number === phase));
      given(await act("match", "rv-kari", { ask: first, experience: "e1" }));
      assert.notEqual(await send(), first);
    });

    it("one no is a no, and only the one who told can say yes for their side", async () => {
      const id = await send();
      given(await act("match", "rv-kari", { ask: id, experience: "e1" }));
      for (const person of ["fj-jonas", "rv-kari", "vd-ingunn"])
        assert.ok(!(await act("consent", person, { ask: id, side: "teller", yes: true })).ok, person);
      given(await act("consent", "vd-olav", { ask: id, side: "teller", yes: false }));
      given(await act("consent", "fj-jonas", { ask: id, side: "asker", yes: true }));
      const view = await find("rv-kari", id);
      assert.equal(view?.state, "declined");
      assert.deepEqual(
        view?.proposals?.filter(({ experience }) => experience === "e1"),
        [],
        "whoever has said no is not proposed again",
      );
      assert.equal(view?.match?.contact, undefined);
    });

    it("what the facilitator has decided is decided once, however often it is sent", async () => {
      const id = await send();
      const mailings = async () => (await demo.store.list(demo.partition, ["mailing"])).entries.length;
      given(await act("match", "rv-kari", { ask: id, experience: "e1" }, "act-match-1"));
      given(await act("consent", "fj-jonas", { ask: id, side: "asker", yes: true }));
      const before = await mailings();
      given(await act("match", "rv-kari", { ask: id, experience: "e1" }, "act-match-1"));
      given(await act("match", "rv-endre", { ask: id, experience: "e1" }, "act-match-2"));
      assert.equal((await find("rv-kari", id))?.match?.said?.asker, true);
      assert.equal(await mailings(), before);
    });

    it("a yes is to the one who was shown, and not to whoever has been found since", async () => {
      const id = await send();
      const second = {
        group: "skogmo",
        phase: 2,
        theme: "t",
        situation: "s",
        did: "d",
        circle: "all",
      } as const;
      const told = { ...second, wentWrong: "w", wouldDoToday: "t", mayContact: true };
      given(await act("tell", "sk-hege", told, "story-found"));
      given(await act("match", "rv-kari", { ask: id, experience: "e1" }));
      given(await act("consent", "vd-olav", { ask: id, side: "teller", yes: false, experience: "e1" }));
      given(await act("match", "rv-kari", { ask: id, experience: "story-found" }));
      const late = await act("consent", "fj-jonas", { ask: id, side: "asker", yes: true, experience: "e1" });
      assert.ok(!late.ok && late.refusal.is === "changedMeanwhile");
      assert.equal((await find("fj-jonas", id))?.match?.asksYou, "asker");
      const seen = { ask: id, side: "asker", yes: true, experience: "story-found" } as const;
      given(await act("consent", "fj-jonas", seen));
      assert.equal((await find("rv-kari", id))?.match?.said?.asker, true);
    });

    it("is seen by those it was sent to, and is gone everywhere when it is taken back", async () => {
      const id = await send();
      assert.equal(await find("vd-ingunn", id), undefined, "sent to KS, not to the other groups");
      assert.ok(await find("rv-kari", id));
      given(await act("closeAsk", "fj-jonas", { ask: id }));
      assert.equal(await find("rv-kari", id), undefined);
      for (const person of ["rv-kari", "fj-jonas"])
        assert.ok(!(await act("closeAsk", person, { ask: id, outcome: "Vi fant noen" })).ok, person);
      assert.equal(await find("rv-kari", id), undefined, "and stays gone");
    });
  });

  describe("experiences", () => {
    const story = {
      phase: 2,
      theme: "Kjørelister",
      situation: "Vi trodde det var avstanden",
      did: "Vi kjørte med",
      wentWrong: "Vi spurte for seint",
      wouldDoToday: "Kjøre med først",
      mayContact: true,
    } as const;
    const bank = async (person: string) =>
      given(
        await demo.house.desk.reads.experiences({
          visitor: await demo.as(person),
          programme: demo.programme,
        }),
      ).experiences;

    it("is the group's own until it is shared, and never names who told it", async () => {
      given(await act("tell", "fj-jonas", { group: "fjordvik", ...story, circle: "group" }, "story-one"));
      assert.ok((await bank("fj-jonas")).some(({ id }) => id === "story-one"));
      for (const person of ["rv-kari", "vd-olav"])
        assert.ok(!(await bank(person)).some(({ id }) => id === "story-one"));
      given(
        await act("tell", "fj-jonas", {
          group: "fjordvik",
          experience: "story-one",
          ...story,
          circle: "all",
        }),
      );
      const told = (await bank("vd-olav")).find(({ id }) => id === "story-one");
      assert.equal(told?.groupName, "Fjordvik kommune");
      assert.ok(!JSON.stringify(told).includes("fj-"));
    });

    it("is changed by its own group alone, whatever id somebody sends", async () => {
      const told = async () =>
        (await demo.store.read(demo.partition, "experience", "experience:story-two"))?.body;
      const own = { group: "fjordvik", ...story, circle: "all" } as const;
      given(await act("tell", "fj-jonas", own, "story-two"));
      given(await act("tell", "fj-jonas", own, "story-two"));
      const before = await told();
      const other = { group: "vestdal", ...story, theme: "Noe helt annet", circle: "group" } as const;
      assert.ok(!(await act("tell", "vd-olav", other, "story-two")).ok, "an id that is taken");
      assert.ok(!(await act("tell", "vd-olav", { ...other, experience: "story-two" })).ok);
      assert.deepEqual(await told(), before);
    });

    it("is not written over, nor shared again, by whoever has an older one before them", async () => {
      const own = { group: "fjordvik", ...story } as const;
      const all = { ...own, circle: "all" } as const;
      given(await act("tell", "fj-jonas", all, "story-old"));
      const rev = (await bank("fj-jonas")).find(({ id }) => id === "story-old")?.rev ?? 0;
      const seen = { experience: "story-old", rev };
      given(await act("tell", "fj-solveig", { ...own, ...seen, circle: "group" }));
      const late = { ...all, ...seen, did: "Vi kjørte med to ganger" };
      const refused = await act("tell", "fj-jonas", late);
      assert.ok(!refused.ok && refused.refusal.is === "changedMeanwhile");
      assert.ok(!(await bank("vd-olav")).some(({ id }) => id === "story-old"));
      given(await act("tell", "fj-jonas", { ...late, rev: rev + 1 }));
      given(await act("tell", "fj-jonas", { ...late, rev: rev + 1 }));
      assert.equal((await bank("vd-olav")).find(({ id }) => id === "story-old")?.rev, rev + 2, "once");
    });

    it("waits for the chief executive where the group wants it so", async () => {
      const group = demo.world.groups.find(({ approvesSharing }) => approvesSharing);
      const member = group?.people.find(({ roles }) => !roles.includes("chief_executive"));
      const chief = group?.people.find(({ roles }) => roles.includes("chief_executive"));
      assert.ok(group && member && chief);
      const body = { group: group.id, ...story, circle: "all" as const };
      assert.ok(!(await act("tell", member.id, body)).ok);
      assert.ok((await act("tell", chief.id, body)).ok);
    });
  });

  describe("feedback", () => {
    it("goes back to the group that sent something, and is a letter only when there are words", async () => {
      const mailings = async () =>
        (await demo.store.list(demo.partition, ["mailing"], { prefix: "mailing:reply-" })).entries;
      given(await act("giveFeedback", "rv-kari", { group: "solvag", assignment: "a3" }));
      assert.equal((await mailings()).length, 0);
      given(
        await act("giveFeedback", "rv-kari", {
          group: "solvag",
          assignment: "a3",
          text: "Fint spørsmål. Ring Skogmo.",
        }),
      );
      const [letter] = await mailings();
      assert.deepEqual(letter?.body.to.groups, ["solvag"]);
      const view: FeedbackView = given(
        await demo.house.desk.reads.feedback({
          visitor: await demo.as("so-magne"),
          programme: demo.programme,
          group: "solvag",
        }),
      );
      assert.equal(view.items[0]?.replies[0]?.text, "Fint spørsmål. Ring Skogmo.");
    });

    it("cannot be given to what was never sent, and nobody learns that it is there (OF4)", async () => {
      const unsent = await act("giveFeedback", "rv-kari", { group: "lyngsund", assignment: "a3", text: "x" });
      assert.ok(!unsent.ok && unsent.refusal.is === "notFound");
    });
  });

  describe("the report", () => {
    const report = async (person: string) =>
      demo.house.desk.reads.report({ visitor: await demo.as(person), programme: demo.programme });
    it("is numbers of the whole: no group, no person, and nothing that too few stand behind", async () => {
      const view: ReportView = given(await report("rv-kari"));
      const told = JSON.stringify(view);
      for (const { name, id, people } of demo.world.groups) {
        assert.ok(!told.includes(name) && !told.includes(`"${id}"`));
        assert.ok(people.every((person) => !told.includes(person.name)));
      }
      assert.equal(view.statuses, undefined, "one group needs help: one is too few");
      const a1 = view.assignments.find(({ id }) => id === "a1");
      assert.ok(a1?.answered && a1.answered.of === 8 && a1.medianHours !== undefined);
      assert.ok(a1.nudge && a1.nudge.reached === 3 && a1.nudge.answeredWithinWeek === 1);
    });
    it("counts a nudge where it came through, also on another card, when the week after it is over", async () => {
      const [before, lately] = [later(monday, -8 * day), later(monday, -6 * day)];
      const silent = (await everything(demo.ports, demo.partition, ["standing"], "standing:")).flatMap(
        ({ body: { group, answered } }) => (answered["a3"] ? [] : [group]),
      );
      const nudged = async (states: readonly MessageState[], mailing = "nudge-new") => {
        const put = (of: string, group: string, state: MessageState, to = "p1") => ({
          put: {
            kind: "message" as const,
            id: idOf.message(of, to, group),
            body: {
              to,
              group,
              mailing: of,
              state,
              notBefore: before,
              attempts: 1,
              what: { kind: "nudge" as const, assignment: "a3" },
            },
          },
        });
        await demo.store.commit(demo.partition, [
          put("carrier", "fjordvik", { is: "accepted", at: before }),
          ...states.map((state, n) => put(mailing, silent[n] ?? assert.fail(), state)),
        ]);
        return given(await report("rv-kari")).assignments.find((it) => it.id === "a3")?.nudge;
      };
      const came = { is: "accepted", at: before } as const;
      const three = [came, came, came];
      assert.equal(await nudged(three, "handover-new"), undefined, "members hand it to each other");
      assert.equal(await nudged([came, came, { is: "accepted", at: lately }]), undefined);
      assert.equal(
        await nudged([came, came, { is: "notReached", at: before, because: "neverSeen" }]),
        undefined,
      );
      assert.equal(
        await nudged([came, came, { is: "dropped", at: before, because: "cancelled" }]),
        undefined,
      );
      const into = idOf.message("carrier", "p1", "fjordvik");
      assert.equal((await nudged([came, came, { is: "joined", at: lately, into }]))?.reached, 3);
    });
    it("says how many groups were connected when there are three of them, or none", async () => {
      const asks = (await everything(demo.ports, demo.partition, ["ask"], "ask:")).map(({ body }) => body);
      const connected = asks.find(({ outcome }) => outcome) ?? assert.fail();
      const { match: _none, ...alone } = connected;
      const matched = async (...changed: readonly Ask[]) => {
        await demo.store.commit(
          demo.partition,
          changed.map((body) => ({ put: { kind: "ask", id: idOf.ask(body.id), body } })),
        );
        return given(await report("rv-kari")).experiences.matched;
      };
      const ofGroup = (group: string): Ask => ({ ...connected, id: `${group}.new`, group });
      const gone = (ask: Ask): Ask => ({ ...ask, withdrawnAt: monday });
      assert.equal(await matched(), undefined, "one is too few");
      assert.equal(await matched(ofGroup("skogmo"), ofGroup(connected.group)), undefined, "two groups ask");
      assert.equal(await matched(ofGroup("solvag")), 3);
      assert.equal(await matched({ ...alone, id: "solvag.new", group: "solvag" }), undefined, "by itself");
      assert.equal(
        await matched(gone(connected), gone(ofGroup("skogmo")), gone(ofGroup(connected.group))),
        0,
      );
    });
    it("says how many experiences are shared when they are of three groups, or of none", async () => {
      const shared = async () => given(await report("rv-kari")).experiences.shared;
      const { entries } = await demo.store.list(demo.partition, ["experience"], { prefix: "experience:" });
      const told = entries.filter(({ body }) => body.circle !== "group");
      assert.equal(await shared(), told.length);
      const few = new Set(told.map(({ body }) => body.group).slice(0, 2));
      const kept = async (of: typeof told) =>
        demo.store.commit(
          demo.partition,
          of.map(({ id, body }) => ({ put: { kind: "experience", id, body: { ...body, circle: "group" } } })),
        );
      await kept(told.filter(({ body }) => !few.has(body.group)));
      assert.equal(await shared(), undefined);
      await kept(told);
      assert.equal(await shared(), 0);
    });
    it("tells the time that the work took as one number, once three groups have said it (PV1)", async () => {
      const { programme } = demo;
      const a1 = async () =>
        given(await report("rv-kari")).assignments.find(({ id }) => id === "a1") ?? assert.fail();
      const standings = await everything(demo.ports, demo.partition, ["standing"], "standing:");
      const answered = standings.flatMap(({ body: { group, answered } }) =>
        answered["a1"] ? [{ group, by: answered["a1"].by }] : [],
      );
      for (const [n, used] of (["to240", "to30", "to60"] as const).entries()) {
        assert.equal((await a1()).used, undefined);
        const { group, by } = answered[n] ?? assert.fail();
        const visitor = await demo.as(by);
        given(await demo.house.tellUsed({ visitor, programme, group, assignment: "a1", used }));
      }
      assert.deepEqual((await a1()).used, { groups: 3, middle: "to60" });
    });
    it("is for facilitators and readers", async () => {
      const reader = demo.world.region.people.find(({ roles }) => roles.includes("reader"));
      assert.ok(reader && (await report(reader.id)).ok);
      assert.ok(!(await report("fj-jonas")).ok);
    });
  });

  describe("the log", () => {
    const log = async (person = "rv-kari", page = "first"): Promise<Outcome<AuditView>> =>
      demo.house.desk.reads.audit({ visitor: await demo.as(person), programme: demo.programme, page });
    it("tells what facilitators did by name, and what left a group as the group's (OF5, PV1)", async () => {
      const kari = demo.world.region.people.find(({ id }) => id === "rv-kari")?.name;
      given(await act("remark", "rv-kari", { group: "fjordvik", text: "Ring dem" }));
      given(await act("askVisit", "fj-jonas", { group: "fjordvik", theme: "t", wishedDays: [] }));
      const { acts } = given(await log());
      assert.ok(acts.some(({ what, by }) => what === "remark.written" && by === kari));
      assert.equal(acts.find(({ what }) => what === "visit.asked")?.by, "Fjordvik kommune");
      assert.ok(!JSON.stringify(acts).includes("Ring dem"), "ids and codes, never words");
    });
    it("names the case, the phase and where on the board, as people know them; a title only once it has left the group", async () => {
      const visitor = await demo.as("fj-jonas");
      const mine = { visitor, programme: demo.programme, group: "fjordvik" };
      const { addNote, shareNote, shareNeed } = demo.house.acts;
      const added = given(
        await addNote({ ...mine, act: "act-note-0001", body: { lane: "insight", text: "Noen ord" } }),
      );
      const { case: of, note } = added;
      const seen = { case: of, note: note?.id ?? "", rev: note?.rev ?? 0 };
      given(await shareNeed({ ...mine, act: "act-need-0001", body: { case: of, circle: "group" } }));
      given(await shareNote({ ...mine, act: "act-share-001", body: { ...seen, circle: "ks" } }));
      const line = async () =>
        given(await log()).acts.find(
          ({ what, subject }) => what === "board.shareNote" && subject["note"] === seen.note,
        );
      assert.deepEqual([(await line())?.case, (await line())?.subject["lane"]], [undefined, "insight"]);
      given(await shareNeed({ ...mine, act: "act-need-0002", body: { case: of, circle: "ks" } }));
      const theCase = await demo.store.read(demo.partition, "case", idOf.case(of));
      assert.ok(theCase?.body.title);
      assert.equal((await line())?.case, theCase.body.title);
      const moved = given(await log("rv-kari", "2026-10")).acts.find(
        ({ what }) => what === "board.movePhase",
      );
      assert.match(moved?.phase ?? "", /^[A-Z]/);
    });
    it("names a case also when it is not the one that the group works on, but none outside of the programme", async () => {
      const mine = { visitor: await demo.as("fj-jonas"), programme: demo.programme, group: "fjordvik" };
      const { addCase, chooseCase, shareNeed } = demo.house.acts;
      const before = await demo.store.read(demo.partition, "standing", idOf.standing("fjordvik"));
      const first = before?.body.mainCase ?? "";
      const theFirst = await demo.store.read(demo.partition, "case", idOf.case(first));
      const title = "Kortere kø på legevakta";
      const other = { title, what: "Folk venter i to timer", as: "candidate" as const };
      const { case: second } = given(await addCase({ ...mine, act: "act-other-001", body: other }));
      const share = async (act: string, of: string, circle: "group" | "ks") =>
        given(await shareNeed({ ...mine, act, body: { case: of, circle } }));
      const named = async (of: string) =>
        given(await log()).acts.find(({ subject }) => subject["case"] === of)?.case;
      await share("act-need-0003", second, "ks");
      assert.equal(await named(second), undefined, "a candidate is the municipality's own");
      const body = { case: second, reason: "Det haster mest" };
      given(await chooseCase({ ...mine, act: "act-choose-01", body }));
      assert.equal(await named(second), title);
      await share("act-need-0004", first, "group");
      assert.equal(await named(first), undefined);
      await share("act-need-0005", first, "ks");
      assert.equal(await named(first), theFirst?.body.title);
    });
    it("tells nothing of what a group does for itself", async () => {
      given(
        await act("tell", "fj-jonas", {
          group: "fjordvik",
          phase: 1,
          theme: "t",
          situation: "s",
          did: "d",
          wentWrong: "w",
          wouldDoToday: "t",
          mayContact: false,
          circle: "group",
        }),
      );
      assert.ok(!given(await log()).acts.some(({ what }) => what.startsWith("experience.")));
    });
    it("tells as little of it when whoever did it has left the group, or runs the programme as well", async () => {
      const mine = async (person: string, group: string) => ({
        visitor: await demo.as(person),
        programme: demo.programme,
        group,
      });
      const { addNote, shareNote } = demo.house.acts;
      const note = async (act: string) =>
        given(
          await addNote({
            ...(await mine("fj-jonas", "fjordvik")),
            act,
            body: { lane: "insight", text: "Noen ord" },
          }),
        );
      const shown = async () => given(await log()).acts.filter(({ what }) => what.startsWith("board."));
      const { case: of, note: added } = await note("act-note-0001");
      assert.ok(added);
      const seen = { case: of, note: added.id, rev: added.rev, circle: "ks" as const };
      given(await shareNote({ ...(await mine("fj-jonas", "fjordvik")), act: "act-share-001", body: seen }));
      const before = await shown();
      assert.equal(before.find(({ what }) => what === "board.shareNote")?.by, "Fjordvik kommune");
      given(await act("setRole", "rv-kari", { person: "fj-jonas", role: "facilitator", has: true }));
      assert.deepEqual(await shown(), before);
      given(await act("removePerson", "rv-kari", { person: "fj-jonas", group: "fjordvik", dryRun: false }));
      given(await act("setRole", "rv-kari", { person: "fj-jonas", role: "reader", has: true }));
      given(await act("setRole", "rv-kari", { person: "fj-jonas", role: "facilitator", has: false }));
      assert.deepEqual(await shown(), before);
    });
    it("goes back month by month to where the programme began, and no further", async () => {
      let page = given(await log());
      let months = 1;
      while (page.next !== undefined && months < 40) {
        page = given(await log("rv-kari", page.next));
        months++;
      }
      assert.equal(page.next, undefined);
      assert.ok(!(await log("fj-jonas")).ok);
    });
  });

  describe("planning", () => {
    it("what is open in the demo follows the gathering that it is for", async () => {
      const seat = (await demo.as("rv-kari")).seats.find((it) => it.programme.id === demo.programme);
      const next = seat?.programme.gatherings.find(({ number }) => number === 3)?.when;
      assert.ok(next);
      const when = { ...next, startDay: addDays(next.startDay, -1), endDay: addDays(next.endDay, -1) };
      const visitor = await demo.as("rv-kari");
      const body = { gathering: 3, when };
      const shown = given(await demo.house.planMove({ visitor, programme: demo.programme, body }));
      assert.deepEqual(shown.corrected, ["Hva finnes fra før?"]);
      const onDay = async (days: number) => {
        const there = { ...next, startDay: addDays(next.startDay, days), endDay: addDays(next.endDay, days) };
        const deed = { gathering: 3, when: there };
        return given(await demo.house.planMove({ visitor, programme: demo.programme, body: deed })).quietDays;
      };
      const all = await Promise.all([0, 1, 2, 3, 4, 5, 6].map((n) => onDay(n + 7)));
      const weekends = all.filter(([first]) => first?.because === "weekend");
      assert.equal(weekends.length, 2, "of seven days on which it could be due, two are a weekend");
      assert.equal(weekends[0]?.[0]?.title, "Hva finnes fra før?");
      const [moved] = shown.moves;
      assert.equal(moved?.title, "Hva finnes fra før?");
      assert.ok(
        moved.due?.from && moved.due.to && daysBetween(dayOf(moved.due.from), dayOf(moved.due.to)) === -1,
      );
    });

    it("a move says what stays, which deadline is then past, and what then comes too late", async () => {
      const visitor = await demo.as("rv-kari");
      const seat = visitor.seats.find((it) => it.programme.id === demo.programme);
      const third = seat?.programme.gatherings.find(({ number }) => number === 3)?.when;
      assert.ok(third);
      const moved = async (days: number) => {
        const when = {
          ...third,
          startDay: addDays(third.startDay, days),
          endDay: addDays(third.endDay, days),
        };
        return given(
          await demo.house.planMove({
            visitor,
            programme: demo.programme,
            body: { gathering: 3, when },
          }),
        );
      };
      const before = await moved(1);
      const title = "Hva finnes fra før?";
      const [nudge] = before.stays.nudges;
      const due = before.moves.find((it) => it.title === title)?.due;
      assert.ok(nudge && due?.from && nudge.at < due.from);
      assert.deepEqual(before.stays, { nudges: [{ title, at: nudge.at }], visits: [] });

      const time: VisitTime = { day: addDays(third.startDay, 1), clock: "10:00" };
      const [visit] = (await visits("rv-kari")).filter(({ state }) => state === "asked");
      assert.ok(visit);
      given(
        await act("actOnVisit", "rv-kari", {
          visit: visit.id,
          rev: visit.rev,
          act: { is: "plan", time, agenda: [] },
        }),
      );

      const groups = [visit.groupName];
      assert.deepEqual((await moved(1)).stays.visits, [{ groups, day: time.day, clashes: true }]);
      assert.deepEqual((await moved(30)).stays.visits, [{ groups, day: time.day }]);
      const sooner = await moved(daysBetween(dayOf(due.from), dayOf(nudge.at)) - 1);
      assert.deepEqual(sooner.stays.nudges, [{ title, at: nudge.at, late: true }]);
      assert.ok(sooner.moves.every(({ passed }) => !passed));
      const past = await moved(daysBetween(dayOf(due.from), dayOf(monday)) - 1);
      assert.equal(past.moves.find((it) => it.title === title)?.passed, true);
      const backwards = { ...third, endDay: addDays(third.startDay, -1) };
      const wrong = await demo.house.planMove({
        visitor,
        programme: demo.programme,
        body: { gathering: 3, when: backwards },
      });
      assert.ok(!wrong.ok && wrong.refusal.is === "invalid");
      assert.equal(wrong.refusal.problems[0]?.label.nb, "Siste dag");
    });

    it("a programme is made from an earlier one: the same distances, and nothing of what anybody wrote", async () => {
      const wish = { id: "vest-2028", name: "Vest 2028", startDay: "2028-02-01", withGroups: false } as const;
      const shown = given(await act("copyProgramme", "rv-kari", { ...wish, dryRun: true })) as {
        changes: object[];
        refusal?: object;
      };
      assert.equal(shown.refusal, undefined, JSON.stringify(shown.refusal));
      given(await act("copyProgramme", "rv-kari", { ...wish, dryRun: false }));
      const partition = "programme:vest-2028";
      const made = await demo.store.read(partition, "programme", "programme");
      assert.equal(made?.body.gatherings[0]?.when?.startDay, "2028-02-01");
      assert.equal((await demo.store.list(partition, ["answer", "case"])).entries.length, 0);
      const people = (await demo.store.list(partition, ["person"])).entries;
      assert.ok(people.length > 0 && people.every(({ body }) => body.memberships.length === 0));
      const seats = (await demo.as("rv-kari")).seats.map((it) => it.programme.id);
      assert.deepEqual(seats, [demo.programme, "vest-2028"], "whoever makes it is let in at once");
      const taken = await act("copyProgramme", "rv-kari", { ...wish, dryRun: true });
      assert.ok(!taken.ok && taken.refusal.is === "changedMeanwhile");
    });

    it("a programme whose making was interrupted is gone on with by whoever made it, and by nobody else", async () => {
      const wish = {
        id: "nord-2029",
        name: "Nord 2029",
        language: "nn",
        startDay: "2029-09-14",
        gatherings: 4,
        dryRun: false,
      } as const;
      let interrupted = 0;
      for (let last = 1; interrupted === last - 1; last++) {
        const fresh = await memoryHouse();
        let left = last;
        const store = {
          ...fresh.store,
          commit: async (...args: Parameters<typeof fresh.store.commit>) => {
            if (left-- === 0) throw new Error("the power is gone");
            return fresh.store.commit(...args);
          },
        };
        const input = { programme: fresh.programme, act: "act-make-0001", body: wish };
        const make = build({ ...fresh.ports, store }).desk.acts.makeProgramme;
        const visitor = await fresh.as("rv-kari");
        await make({ ...input, visitor }).catch(() => interrupted++);
        const other = await fresh.house.desk.acts.makeProgramme({
          ...input,
          visitor: await fresh.as("rv-endre"),
        });
        assert.ok(!other.ok, `after ${last} commits the name is theirs who made it`);
        const again = await fresh.house.desk.acts.makeProgramme({ ...input, visitor });
        assert.ok(again.ok, "and sent again it is that programme, also when all of it was there");
        const another = { ...input, act: "act-make-0002", visitor };
        assert.ok(!(await fresh.house.desk.acts.makeProgramme(another)).ok, "the name is taken");
        const seats = (await fresh.as("rv-kari")).seats.map((it) => it.programme.id);
        assert.deepEqual(seats, [fresh.programme, wish.id]);
        const listing = await fresh.store.read("programmes", "listing", idOf.listing(wish.id));
        assert.deepEqual(listing?.body, {
          programme: wish.id,
          name: wish.name,
          made: { from: fresh.programme, by: "rv-kari", act: input.act },
        });
      }
      assert.ok(interrupted > 3);
    });

    it("a programme is made with nothing in it but its gatherings and whoever makes it", async () => {
      const wish = {
        id: "nord-2027",
        name: "Nord 2027",
        language: "nn",
        startDay: "2027-09-14",
        gatherings: 4,
      } as const;
      given(await act("makeProgramme", "rv-kari", { ...wish, dryRun: true }));
      assert.equal(await demo.store.read("programme:nord-2027", "programme", "programme"), undefined);
      given(await act("makeProgramme", "rv-kari", { ...wish, dryRun: false }));
      const made = (await demo.as("rv-kari")).seats.find((it) => it.programme.id === "nord-2027");
      assert.deepEqual(
        made?.programme.gatherings.map(({ when }) => when?.startDay),
        ["2027-09-14", undefined, undefined, undefined],
      );
      assert.deepEqual([made?.programme.groups, made?.person.programmeRoles], [[], ["facilitator"]]);
      assert.ok(!(await demo.as("rv-endre")).seats.some((it) => it.programme.id === "nord-2027"));
    });

    it("a programme is never left without a facilitator", async () => {
      const facilitators = demo.world.region.people.filter(({ roles }) => roles.includes("facilitator"));
      const [last, ...others] = facilitators;
      assert.ok(last);
      for (const { id } of others)
        given(await act("setRole", last.id, { person: id, role: "facilitator", has: false }));
      assert.ok(!(await act("setRole", last.id, { person: last.id, role: "facilitator", has: false })).ok);
    });

    it("and not by two who let each other go in the same moment", async () => {
      const facilitators = demo.world.region.people.filter(({ roles }) => roles.includes("facilitator"));
      const [one, two, ...others] = facilitators.map(({ id }) => id);
      assert.ok(one && two);
      const goes = (by: string, person: string) =>
        act("setRole", by, { person, role: "facilitator", has: false });
      for (const other of others) given(await goes(one, other));
      const both = await Promise.all([goes(one, two), goes(two, one)]);
      assert.equal(both.filter(({ ok }) => ok).length, 1);
    });

    it("settings of the programme and of one group are changed, and logged as fields", async () => {
      const group = { id: "fjordvik", chiefExecutiveTitle: "rådmann" };
      given(await act("setSettings", "rv-kari", { weeklyBudget: 2, group }));
      const programme = (await demo.as("rv-kari")).seats[0]?.programme;
      assert.equal(programme?.settings.weeklyBudget, 2);
      assert.equal(programme?.groups.find(({ id }) => id === "fjordvik")?.chiefExecutiveTitle, "rådmann");
    });

    it("quiet periods of two who save at once are both kept: the second is told, and saves again", async () => {
      const periods = async () =>
        (await demo.as("rv-kari")).seats[0]?.programme.groups.find(({ id }) => id === "vestdal")
          ?.quietPeriods;
      const seen = (await periods()) ?? [];
      const [easter, autumn] = [
        { from: "2027-03-22", to: "2027-03-29", reason: "Påske" },
        { from: "2027-10-11", to: "2027-10-15", reason: "Høstferie" },
      ] as const;
      const saves = (person: string, quietPeriodsSeen: QuietPeriod[], added: QuietPeriod) =>
        act("setSettings", person, {
          group: { id: "vestdal", quietPeriods: [...quietPeriodsSeen, added], quietPeriodsSeen },
        });
      given(await saves("rv-kari", seen, easter));
      const late = await saves("rv-endre", seen, autumn);
      assert.ok(!late.ok && late.refusal.is === "changedMeanwhile");
      given(await saves("rv-endre", (await periods()) ?? [], autumn));
      assert.deepEqual(await periods(), [...seen, easter, autumn]);
      const group = (await demo.as("rv-kari")).seats[0]?.programme.groups.find(({ id }) => id === "vestdal");
      assert.ok(group && !("quietPeriodsSeen" in group));
    });

    it("settings under which nothing would ever be sent are refused", async () => {
      const hours = { from: "07:30", to: "17:00", weekends: true } as const;
      const backwards = { from: "2026-12-24", to: "2026-12-20", reason: "Jul" } as const;
      const group = { id: "fjordvik", quietPeriods: [backwards] };
      for (const wrong of [{ quietHours: hours }, { group }]) {
        const outcome = await act("setSettings", "rv-kari", wrong);
        assert.ok(!outcome.ok && outcome.refusal.is === "invalid");
      }
    });

    it("somebody is added by hand once, and found by their e-mail", async () => {
      const body = { name: "Åse Ny", email: "ase.ny@fjordvik.example.com", group: "fjordvik" };
      for (let i = 0; i < 2; i++) given(await act("addPerson", "rv-kari", body));
      const people = (await demo.store.list(demo.partition, ["person"])).entries.filter(
        ({ body: it }) => it.name === "Åse Ny",
      );
      assert.equal(people.length, 1);
    });
  });

  it("what is the facilitator's is nobody else's: every act and every page", async () => {
    const mine: [DeskActName, object][] = [
      ["match", { ask: "s2", experience: "e1" }],
      ["giveFeedback", { group: "fjordvik", assignment: "a3", text: "x" }],
      ["remark", { group: "fjordvik", text: "x" }],
      ["copyProgramme", { id: "x", name: "x", startDay: "2028-01-01", withGroups: true, dryRun: true }],
      ["setSettings", { weeklyBudget: 7 }],
      ["untieChannel", { group: "fjordvik" }],
      ["addPerson", { name: "x", email: "x@example.com" }],
      ["setRole", { person: "fj-jonas", role: "facilitator", has: true }],
      [
        "makeProgramme",
        { id: "x", name: "x", language: "nb", startDay: "2028-01-01", gatherings: 1, dryRun: true },
      ],
      ["removePerson", { person: "fj-solveig", dryRun: true }],
      ["erasePerson", { person: "fj-jonas", dryRun: true }],
    ];
    for (const [name, body] of mine) {
      const outcome = await act(name, "fj-jonas", body as DeskBody<typeof name>);
      assert.ok(!outcome.ok && outcome.refusal.is === "notFound", name);
    }
    const notMine: [DeskActName, object][] = [
      ["askVisit", { group: "vestdal", theme: "x", wishedDays: [] }],
      [
        "tell",
        {
          group: "vestdal",
          phase: 1,
          theme: "x",
          situation: "x",
          did: "x",
          wentWrong: "x",
          wouldDoToday: "x",
          mayContact: true,
          circle: "all",
        },
      ],
      ["ask", { group: "vestdal", phase: 1, text: "x", circle: "all" }],
      ["actOnVisit", { visit: "h2", rev: 1, act: { is: "cancel" } }],
      ["closeAsk", { ask: "s2" }],
      ["consent", { ask: "s1", side: "asker", yes: true }],
    ];
    for (const [name, body] of notMine) {
      const outcome = await act(name, "fj-jonas", body as DeskBody<typeof name>);
      assert.ok(!outcome.ok && outcome.refusal.is === "notFound", name);
    }
    const { reads } = demo.house.desk;
    const at = { programme: demo.programme };
    demo.set(later(monday, 1000));
    for (const visitor of [await demo.as("fj-jonas"), demo.stranger]) {
      const pages = [
        reads.pack({ visitor, ...at, for: "own" }),
        reads.remarks({ visitor, ...at, group: "fjordvik" }),
        reads.feedback({ visitor, ...at, group: "vestdal" }),
        reads.report({ visitor, ...at }),
        reads.audit({ visitor, ...at, page: "first" }),
      ];
      for (const page of await Promise.all(pages)) assert.ok(!page.ok);
    }
    const { stranger: visitor } = demo;
    for (const page of await Promise.all([
      reads.visits({ visitor, ...at }),
      reads.asks({ visitor, ...at }),
      reads.experiences({ visitor, ...at }),
    ]))
      assert.ok(!page.ok && page.refusal.is === "unknownPerson");
  });
});
