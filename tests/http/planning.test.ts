/** An assignment over HTTP: what can be a draft at all, and what is wrong with one, in the reader's own language. */
import { deepEqual, equal, match } from "node:assert/strict";
import { createHttp, type HttpServer } from "../../bot/adapters/http/server.ts";
import { identifyLocally } from "../../bot/adapters/http/local.ts";
import { usesOf } from "../../bot/adapters/http/uses.ts";
import { actHeader } from "../../bot/contract/acts.ts";
import { deeds } from "../../bot/contract/deeds.ts";
import { localHeader } from "../../bot/contract/local.ts";
import { fill } from "../../bot/contract/paths.ts";
import type { DraftPlanView } from "../../bot/contract/planningViews.ts";
import { demoHouse, demoProgramme, type DemoHouse } from "../support/demoHouse.ts";

const question = { id: "q1", type: "long_text", label: { nb: "Hva?" }, required: true, maxLength: 400 };
const draft = {
  checkIn: false,
  title: { nb: "Spør en bruker" },
  why: { nb: "Da vet dere det" },
  action: { nb: "Ring én" },
  phase: 1,
  track: "case",
  audience: "whole_group",
  answeredBy: "group",
  minutes: { do: 10, answer: 2 },
  opens: { gathering: 4, side: "before", days: 20, clock: "08:30" },
  due: { gathering: 4, side: "before", days: 5, clock: "15:30" },
  questions: [question],
  offers: ["ks"],
};

describe("an assignment is written over HTTP", () => {
  let demo: DemoHouse;
  let http: HttpServer;
  let url = "";
  let sent = 0;
  before(async () => {
    demo = await demoHouse();
    http = createHttp({
      uses: usesOf(demo.house),
      identify: identifyLocally((account) => demo.house.arrive({ account })),
      bell: demo.bell,
      log: demo.ports.log,
      now: demo.ports.now,
      pages: "no-pages-here",
      local: { people: () => Promise.resolve([]) },
    });
    url = `http://127.0.0.1:${await http.listen(0, "127.0.0.1")}`;
  });
  after(async () => {
    await http.close();
    await demo.close();
  });
  const post = async (
    deed: "planAssignment" | "putAssignment",
    body: object,
    who = "rv-kari",
  ): Promise<{ status: number; view: DraftPlanView }> => {
    const { tenant, object } = demo.account(who);
    const answer = await fetch(url + fill(deeds[deed].path, { programme: demoProgramme }), {
      method: "POST",
      headers: {
        "content-type": "application/json",
        [actHeader]: `act-number-${++sent}`,
        [localHeader]: `${tenant}/${object}`,
      },
      body: JSON.stringify(body),
    });
    return { status: answer.status, view: (await answer.json()) as DraftPlanView };
  };
  const bodies: [string, object][] = [
    ["a field that nobody knows", { assignment: "a", draft: { ...draft, secret: true } }],
    ["an id that could not stand in a document", { assignment: "a b", draft }],
    ["two questions with one id", { assignment: "a", draft: { ...draft, questions: [question, question] } }],
    [
      "a kind that there is not",
      { assignment: "a", draft: { ...draft, questions: [{ ...question, type: "poem" }] } },
    ],
    [
      "rows within rows",
      {
        assignment: "a",
        draft: {
          ...draft,
          questions: [{ ...question, type: "rows", columns: [{ ...question, type: "rows" }] }],
        },
      },
    ],
    ["a circle wider than all", { assignment: "a", draft: { ...draft, offers: ["world"] } }],
    [
      "more questions than a card takes",
      {
        assignment: "a",
        draft: { ...draft, questions: Array.from({ length: 21 }, (_, n) => ({ ...question, id: `q${n}` })) },
      },
    ],
  ];
  for (const [name, body] of bodies) {
    it(`${name} is refused at the door`, async () => {
      equal((await post("putAssignment", body)).status, 400);
    });
  }

  it("what is wrong is told in the reader's language, each with its field", async () => {
    const wrong = { ...draft, title: {}, minutes: { do: 10, answer: null }, questions: [] };
    const inBokmal = await post("planAssignment", { assignment: "own-1", draft: wrong });
    deepEqual(
      inBokmal.view.problems.map(({ field }) => field),
      ["title.nb", "minutes.answer", "questions"],
    );
    const inNynorsk = await post("planAssignment", { assignment: "own-1", draft: wrong }, "rv-endre");
    match(inNynorsk.view.problems[0]?.text ?? "", /Her manglar det noko/);
  });

  it("what is right is shown as the cards that go out, and saved with its version", async () => {
    const dry = await post("planAssignment", { assignment: "own-1", draft });
    equal(dry.view.saved, undefined);
    match(JSON.stringify(dry.view.cards[0]?.card), /AdaptiveCard.*Spør en bruker/);
    const saved = await post("putAssignment", { assignment: "own-1", draft });
    equal(saved.view.saved?.assignment, "own-1");
    const stale = await post("putAssignment", { assignment: "own-1", draft: { ...draft, phase: 2 } });
    equal(stale.status, 409);
  });
});
