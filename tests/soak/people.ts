/** What members do with what they are asked: in chat and on the page. */
import type { Circle } from "../../bot/domain/access.ts";
import { idOf, partitionOf } from "../../bot/domain/ids.ts";
import { addDays, dayOf } from "../../bot/domain/time.ts";
import type { Visitor } from "../../bot/usecases/visitor/visitor.ts";
import type { Instance } from "./instance.ts";
import { partOf } from "./ledger.ts";
import type { Act, Life } from "./life.ts";
import { homeOf, membersOf, programme } from "./town.ts";

const partition = partitionOf.programme(programme);
const questions = ["need", "idea", "word"] as const;

interface At {
  visitor: Visitor;
  who: string;
  programme: string;
  assignment: string;
  group: string;
  seenRev: number;
  answerId: string;
}
/** Somebody who is still there, at one of the assignments, having seen the answer as it stands or as it stood. */
async function at(life: Life, { house }: Instance): Promise<At | undefined> {
  const { chance, store } = life;
  const who = chance.maybe(life.present());
  if (who === undefined) return undefined;
  const group = homeOf(who);
  const assignment = `a${chance.between(0, 11)}`;
  const about = await store.read(partition, "assignment", idOf.assignment(assignment));
  const alone = about?.body.answeredBy === "person";
  const answerId = idOf.answer(assignment, group, alone ? who : undefined);
  const rev = (await store.read(partition, "answer", answerId))?.body.rev ?? 0;
  const visitor = await life.arrives(house, who);
  const seenRev = Math.max(0, chance.percent(20) ? rev - 1 : rev);
  return { visitor, who, programme, assignment, group, seenRev, answerId };
}
const said = (life: Life, { assignment, group }: At, draft = false): Record<string, string> =>
  Object.fromEntries(
    questions
      .filter((id) => id === "need" || life.chance.percent(60))
      .map((id) => [id, life.ledger.words(draft ? "draft" : partOf(assignment, group, id))]),
  );
const opens = (life: Life, { assignment, group }: At, parts: readonly string[] = questions): void =>
  parts.forEach((part) => life.ledger.opened(partOf(assignment, group, part)));
const anyCircle: readonly Circle[] = ["group", "group", "ks", "all"];

const answers: Act = async (life, instance) => {
  const here = await at(life, instance);
  if (!here) return;
  const inputs = said(life, here);
  const circle = life.chance.one(anyCircle);
  if (circle !== "group") opens(life, here);
  await life.insists(async () => {
    const outcome = await instance.house.answerAssignment({ ...here, inputs, circle });
    if (!outcome.ok || outcome.value.kind !== "receipt") return;
    const { answerId, assignment, group, who: by } = here;
    for (const words of Object.values(inputs))
      life.ledger.saved.push({ answerId, assignment, group, by, words });
  });
};
const drafts: Act = async (life, instance) => {
  const here = await at(life, instance);
  if (here) await instance.house.saveDraft({ ...here, inputs: said(life, here, true) });
};
const undoes: Act = async (life, instance) => {
  const here = await at(life, instance);
  if (here) await instance.house.undoAnswer(here);
};
const shares: Act = async (life, instance) => {
  const here = await at(life, instance);
  if (!here) return;
  const circle = life.chance.one(["ks", "all"] as const);
  const parts = life.chance.percent(50) ? [life.chance.one(questions)] : undefined;
  opens(life, here, parts);
  await life.insists(() => instance.house.shareAnswer({ ...here, circle, ...(parts && { parts }) }));
};
const stopsSharing: Act = async (life, instance) => {
  const here = await at(life, instance);
  if (here) await life.insists(() => instance.house.stopSharing(here));
};
const approves: Act = async (life, instance) => {
  const here = await at(life, instance);
  if (here) await instance.house.approveSharing({ ...here, yes: life.chance.percent(60) });
};
const voices: Act = async (life, instance) => {
  const here = await at(life, instance);
  if (here) await instance.house.giveVoice({ ...here, voice: life.chance.one(["agree", "doubt"]) });
};
const postpones: Act = async (life, instance) => {
  const here = await at(life, instance);
  const until = life.chance.one(["tomorrow", "threeDays", "gathering"] as const);
  if (here) await instance.house.notNow({ ...here, until, inputs: said(life, here, true) });
};
const handsOver: Act = async (life, instance) => {
  const here = await at(life, instance);
  if (!here) return;
  const to = life.chance.one(membersOf(here.group));
  await life.insists(() => instance.house.handOver({ ...here, to, inputs: {} }));
};
const parks: Act = async (life, instance) => {
  const here = await at(life, instance);
  if (here) await instance.house.parkIdea({ ...here, question: life.chance.one(questions) });
};
const pauses: Act = async (life, instance) => {
  const here = await at(life, instance);
  if (!here) return;
  const until = life.chance.percent(30)
    ? undefined
    : addDays(dayOf(life.clock.now()), life.chance.between(1, 6));
  const { pauses, pausing } = life.ledger;
  pauses.delete(here.who);
  const before = pausing.get(here.who);
  const presses = before?.step === life.step ? before : { step: life.step, count: 0 };
  presses.count++;
  pausing.set(here.who, presses);
  const outcome = await instance.house.pause(here.visitor, until);
  if (!outcome.ok || outcome.value.kind !== "pause" || !outcome.value.until) return;
  // Of two that are chosen at once nobody knows which came last.
  if (presses.count === 1) pauses.set(here.who, { until: outcome.value.until, step: life.step });
};
/** Blocks the bot, or is there again: what did not come through comes then. */
const comesAndGoes: Act = async (life, { house }) => {
  const who = life.chance.maybe(life.present());
  if (who === undefined) return;
  const conversation = `chat-${who}`;
  if (life.chance.percent(25)) return void life.chats.blocked.add(conversation);
  life.chats.blocked.delete(conversation);
  const visitor = await life.arrives(house, who, true);
  await house.comeBack(visitor);
};

export const peopleDo: readonly (readonly [number, Act])[] = [
  [30, answers],
  [10, drafts],
  [8, undoes],
  [10, shares],
  [5, stopsSharing],
  [6, approves],
  [4, voices],
  [5, postpones],
  [6, handsOver],
  [4, parks],
  [4, pauses],
  [5, comesAndGoes],
];
