import type { AnswersView } from "../../contract/planningViews.ts";
import { wordsRevOf, type Answer, type Version } from "../../domain/answer/answer.ts";
import { asksGroup, type Assignment } from "../../domain/assignment/assignment.ts";
import { asItWasAsked } from "../../domain/answer/checkIn.ts";
import { nameFor } from "../../domain/store/former.ts";
import { idOf } from "../../domain/ids.ts";
import type { Language } from "../../domain/language.ts";
import { done, refuse, type Outcome } from "../../domain/outcome.ts";
import { alphabetical, type Programme } from "../../domain/programme/programme.ts";
import { sawNewest, type Feedback } from "../../domain/overview/remark.ts";
import type { Standing } from "../../domain/answer/standing.ts";
import { inWords } from "../../domain/answer/wording.ts";
import type { Ports } from "../../ports.ts";
import { everything, readAll } from "../everything.ts";
import type { Visitor } from "../visitor/visitor.ts";
import { facilitatorIn } from "../visitor/facilitator.ts";

/**
 * What the groups have sent to KS of their answers to one assignment, by question; and what KS has said to it. That a
 * group has answered is seen, and nothing of what it kept (OF4). Where each answers alone there are no words to read
 * (PV1): whoever answers for themselves is no group.
 */
export const viewAnswers =
  (ports: Pick<Ports, "store" | "now" | "method">) =>
  async (input: {
    visitor: Visitor;
    programme: string;
    assignment: string;
  }): Promise<Outcome<AnswersView>> => {
    const allowed = facilitatorIn(input.visitor, input.programme);
    if (!allowed.ok) return allowed;
    const { programme, language, partition } = allowed.value;
    const stored = await ports.store.read(partition, "assignment", idOf.assignment(input.assignment));
    if (!stored) return refuse({ is: "notFound" });
    const { body: assignment } = stored;
    const asked = alphabetical(programme.groups).filter(({ id }) => asksGroup(assignment, id));
    const ids = asked.map(({ id }) => idOf.answer(assignment.id, id));
    const [answers, feedback, around] = await Promise.all([
      readAll(ports.store, partition, "answer", ids),
      readAll(ports.store, partition, "feedback", ids.map(idOf.feedback)),
      everything(ports, partition, ["standing", "person"]),
    ]);
    const standings = new Map<string, Standing>();
    const names: Record<string, string> = {};
    for (const { kind, body } of around) {
      if (kind === "standing") standings.set(body.group, body);
      else names[body.id] = body.name;
    }
    const sent = asked.flatMap(({ id }) => {
      const answer = answers.get(idOf.answer(assignment.id, id))?.body;
      const parts = answer?.current ? sentParts(answer.current) : [];
      return answer?.current && parts.length > 0
        ? [{ group: id, answer, version: answer.current, parts }]
        : [];
    });
    return done({
      programme: { id: programme.id, name: programme.name },
      language,
      assignment: {
        id: assignment.id,
        title: assignment.title[language],
        answeredBy: assignment.answeredBy,
      },
      groups: asked.map(({ id, name }) => {
        const given = standings.get(id)?.answered[assignment.id];
        return {
          id,
          name,
          state: given ? (given.late ? "late" : "answered") : "open",
          sent: sent.some(({ group }) => group === id),
        };
      }),
      questions: questionsOf(ports, assignment, sent, programme, language),
      feedback: Object.fromEntries(
        sent.map(({ group, answer }) => {
          const said = feedback.get(idOf.feedback(idOf.answer(assignment.id, group)))?.body;
          return [group, feedbackOf(said, answer, (by) => nameFor(names, by, language))];
        }),
      ),
      asOf: ports.now(),
    });
  };

const sentParts = ({ values, circles }: Version): string[] =>
  Object.keys(values).filter((id) => (circles[id] ?? "group") !== "group");

interface Sent {
  group: string;
  answer: Answer;
  version: Version;
  parts: string[];
}

/** Groups in different phases may have been asked different questions: each is there once. */
function questionsOf(
  { method }: Pick<Ports, "method">,
  assignment: Assignment,
  sent: readonly Sent[],
  programme: Programme,
  language: Language,
): AnswersView["questions"] {
  const library = method.library(programme);
  const found = new Map<string, AnswersView["questions"][number]>();
  for (const { group, version, parts } of sent) {
    const { questions } = asItWasAsked(assignment, version, library);
    const own = programme.groups.find(({ id }) => id === group)?.language ?? language;
    for (const question of questions.filter(({ id }) => parts.includes(id))) {
      const { id, label } = question;
      const known = found.get(id) ?? { id, label: label[language], answers: [] };
      const value = version.values[id];
      const words = value === undefined ? [] : inWords(question, value, own);
      if (words.length > 0) known.answers.push({ group, words, language: own });
      found.set(id, known);
    }
  }
  return [...found.values()].filter(({ answers }) => answers.length > 0);
}

function feedbackOf(
  said: Feedback | undefined,
  answer: Answer,
  nameOf: (person: string) => string,
): AnswersView["feedback"][string] {
  const saw = said && sawNewest(said);
  return {
    ...(saw && { groupSawAt: saw }),
    ...(said?.seen && { seenAt: said.seen.at }),
    changedSince: said?.seen !== undefined && said.seen.rev < answer.rev,
    replies: (said?.replies ?? []).map(({ by, at, text, rev: to }) => ({
      by: nameOf(by),
      at,
      text,
      before: to < wordsRevOf(answer),
    })),
    ...(said?.saidBack && { saidBack: said.saidBack.map(({ at, text }) => ({ at, text })) }),
  };
}
