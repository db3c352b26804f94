/** What people do in a year, each through their own door: the chat, the board, the desk, the workbook. */
import assert from "node:assert/strict";
import type { DeskActName, DeskBody, DeskReadName } from "../../bot/contract/desk.ts";
import type { DeedBody } from "../../bot/contract/deeds.ts";
import type { Plan } from "../../bot/domain/plan/plan.ts";
import type { Moment } from "../../bot/domain/time.ts";
import type { Outcome } from "../../bot/domain/outcome.ts";
import { given } from "./memoryHouse.ts";
import type { Json, Thing } from "./teamsPlayed.ts";
import type { YearHouse } from "./yearHouse.ts";
import { programme } from "./yearPlan.ts";

/** What somebody would fill in: words in every text, and the first of what can be chosen. */
export function filledIn(card: Json, words: string): Thing {
  if (typeof card !== "object" || card === null) return {};
  if (Array.isArray(card)) return Object.assign({}, ...card.map((it) => filledIn(it, words))) as Thing;
  const { type, id, choices, isMultiSelect, style, maxLength } = card;
  const all = filledIn(Object.values(card), words);
  if (typeof id !== "string" || id.startsWith("_")) return all;
  switch (type) {
    case "Input.Text":
      return { ...all, [id]: style === "url" ? "" : words.slice(0, Number(maxLength ?? 60)) };
    case "Input.Number":
      return { ...all, [id]: "3" };
    case "Input.Date":
      return { ...all, [id]: "2027-06-01" };
    case "Input.ChoiceSet": {
      const [first] = (choices ?? []) as Thing[];
      return { ...all, [id]: isMultiSelect === true ? "" : (first?.["value"] ?? "") };
    }
    default:
      return all;
  }
}

export interface Answered {
  assignment: string;
  by: string;
  at: Moment;
}

export const actsIn = (year: YearHouse) => {
  let count = 0;
  const answered: Answered[] = [];
  const nextAct = (): string => `act-${String(++count).padStart(5, "0")}`;

  /** Finds the assignment among what is open, fills it in, and sends it. */
  async function answers(id: string, assignment: string, words: string, more: Thing = {}): Promise<void> {
    const who = year.who(id);
    await who.writes("oppgaver");
    await who.presses("open", {}, { assignment });
    await who.presses("answer", { ...filledIn(who.card(), words), ...more }, { assignment });
    assert.ok(who.has("undo"), `${id} has no receipt: ${JSON.stringify(who.card())}`);
    answered.push({ assignment, by: id, at: year.now() });
  }
  /** At the facilitator's desk, or at the group's. */
  async function does<A extends DeskActName>(id: string, name: A, body: DeskBody<A>) {
    const act = year.house.desk.acts[name] as unknown as (input: object) => Promise<Outcome<unknown>>;
    const input = { visitor: await year.visitor(id), programme, act: nextAct(), body };
    return given(await act(input)) as Done<A>;
  }
  async function reads<R extends DeskReadName>(id: string, name: R, more: object = {}) {
    const use = year.house.desk.reads[name] as unknown as (input: object) => Promise<Outcome<unknown>>;
    return given(await use({ visitor: await year.visitor(id), programme, ...more })) as Shown<R>;
  }
  /** The dry run, and then the sending, which has to say the same. */
  async function nudges(id: string, body: DeedBody<"sendNudge">) {
    const input = { visitor: await year.visitor(id), programme, act: nextAct(), body };
    const dry = given(await year.house.planNudge(input));
    const sent = given(await year.house.sendNudge(input));
    assert.deepEqual(sent, dry);
    return dry;
  }
  /** Takes the workbook home, changes it, and brings it back. */
  async function uploads(id: string, change: (plan: Plan) => Plan): Promise<string[]> {
    const visitor = await year.visitor(id);
    const plan = given(await year.house.presentPlan({ visitor, programme }));
    const read = year.workbooks.read(await year.workbooks.write(change(plan), "nb"), "nb");
    assert.ok(read.plan, JSON.stringify(read.problems));
    const told = given(await year.house.loadPlan({ visitor, programme, act: nextAct(), plan: read.plan }));
    assert.ok(told.ok, JSON.stringify(told));
    return told.changes.map((it) => year.workbooks.change(it, "nb"));
  }
  return { answers, does, reads, nudges, uploads, answered, nextAct };
};
export type YearActs = ReturnType<typeof actsIn>;

type Desk = YearHouse["house"]["desk"];
type ValueOf<T> = T extends (...given: never[]) => Promise<Outcome<infer V>> ? V : never;
type Done<A extends DeskActName> = ValueOf<Desk["acts"][A]>;
type Shown<R extends DeskReadName> = ValueOf<Desk["reads"][R]>;
