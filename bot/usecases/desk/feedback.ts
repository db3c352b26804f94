import { wordsRevOf, type Version } from "../../domain/answer/answer.ts";
import { idOf } from "../../domain/ids.ts";
import type { Mailing } from "../../domain/delivery/mailing.ts";
import { done, refuse, type Outcome } from "../../domain/outcome.ts";
import { sawNewest, type Feedback } from "../../domain/overview/remark.ts";
import type { DeskBody } from "../../contract/desk.ts";
import type { FeedbackView } from "../../contract/deskViews.ts";
import type { Ports } from "../../ports.ts";
import { intend } from "../outbox/intend.ts";
import { everything } from "../everything.ts";
import type { Visitor } from "../visitor/visitor.ts";
import { actLine, atDesk, groupAt, type DeskInput } from "./desk.ts";
import { untilWritten } from "../untilWritten.ts";

/** To what was never sent there is nothing to say, and nobody learns that it is there (OF4). */
const wasSent = ({ circles }: Version): boolean =>
  Object.values(circles).some((circle) => circle !== "group");

/**
 * KS has seen what a group sent, or answers it. That it was seen stands on the page and disturbs nobody; a reply goes to
 * the group as a letter, in the facilitator's own words.
 */
export const giveFeedback =
  (ports: Pick<Ports, "store" | "now">) =>
  (input: DeskInput<DeskBody<"giveFeedback">>): Promise<Outcome<FeedbackView>> =>
    untilWritten(async () => {
      const desk = atDesk(input.visitor, input.programme);
      if (!desk.ok) return desk;
      const { partition, person, programme, facilitator } = desk.value;
      const { group, assignment, text } = input.body;
      if (!facilitator || !groupAt(desk.value, group).ok) return refuse({ is: "notFound" });
      const answerId = idOf.answer(assignment, group);
      const id = idOf.feedback(answerId);
      const [answer, before] = await Promise.all([
        ports.store.read(partition, "answer", answerId),
        ports.store.read(partition, "feedback", id),
      ]);
      const current = answer?.body.current;
      if (!answer || !current || !wasSent(current)) return refuse({ is: "notFound" });
      const said = { by: person.id, at: ports.now(), rev: answer.body.rev };
      const known: Feedback = before?.body ?? { assignment, group, replies: [] };
      const twice =
        text !== undefined && known.replies.some((reply) => reply.text === text && reply.rev === said.rev);
      if (!twice) {
        const body: Feedback = {
          ...known,
          seen: known.seen?.rev === said.rev ? known.seen : said,
          replies: text === undefined ? known.replies : [...known.replies, { ...said, text }],
        };
        const written = await ports.store.commit(partition, [
          { put: { kind: "feedback", id, body }, ifMatch: before?.etag ?? "new" },
          actLine(ports, desk.value, input.act, text === undefined ? "answer.seen" : "answer.replied", {
            assignment,
            group,
          }),
          ...(text === undefined
            ? []
            : [await intend(ports, programme, reply(input.act, { group, assignment }, text, said))]),
        ]);
        if (!written.ok) return "again";
      }
      return viewFeedback(ports)({ visitor: input.visitor, programme: input.programme, group });
    });

const reply = (
  act: string,
  about: { group: string; assignment: string },
  text: string,
  { by, at }: { by: string; at: Mailing["decidedAt"] },
): Mailing => ({
  id: `reply-${act}`,
  what: { kind: "notice", text, about },
  to: { groups: [about.group], audience: "whole_group" },
  when: { at },
  state: "planned",
  by,
  decidedAt: at,
  rev: 1,
});

/** What KS has said to a group: for the group itself and for those who said it. */
export const viewFeedback =
  (ports: Pick<Ports, "store">) =>
  async ({
    visitor,
    programme,
    group: id,
  }: {
    visitor: Visitor;
    programme: string;
    group: string;
  }): Promise<Outcome<FeedbackView>> => {
    const desk = atDesk(visitor, programme);
    if (!desk.ok) return desk;
    const group = groupAt(desk.value, id);
    if (!group.ok) return group;
    const { partition, language } = desk.value;
    const [found, agenda, people] = await Promise.all([
      everything(ports, partition, ["feedback"]),
      ports.store.read(partition, "agenda", idOf.agenda),
      everything(ports, partition, ["person"]),
    ]);
    const titles = new Map(
      (agenda?.body.items ?? []).map((item) => [item.id, item.title[language]] as const),
    );
    const nameOf = (by: string): string => people.find(({ body }) => body.id === by)?.body.name ?? "";
    const answers = await Promise.all(
      found.map(({ body }) =>
        ports.store.read(partition, "answer", idOf.answer(body.assignment, body.group)),
      ),
    );
    return done({
      items: found.flatMap(({ body }, n) => {
        if (body.group !== id) return [];
        const groupSawAt = sawNewest(body);
        const replies = body.replies.map(({ by, at, text, rev }) => ({
          by: nameOf(by),
          at,
          text,
          // Said to words that the group has changed since.
          before: rev < wordsRevOf(answers[n]?.body ?? { rev }),
        }));
        return {
          assignment: body.assignment,
          title: titles.get(body.assignment) ?? "",
          ...(body.seen && { seenAt: body.seen.at }),
          ...(groupSawAt && { groupSawAt }),
          replies,
          ...(body.saidBack && { saidBack: body.saidBack.map(({ at, text }) => ({ at, text })) }),
        };
      }),
    });
  };
