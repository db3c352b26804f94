import { circles, wider, type Circle } from "../access.ts";
import { wordsRevOf, type Answer, type Sharing, type Version } from "./answer.ts";
import type { Case } from "../case/case.ts";
import { isFromAnswer } from "../case/note.ts";
import type { Person } from "../programme/person.ts";
import type { Group } from "../programme/programme.ts";

export type Circles = Version["circles"];

export const circleOf = (of: Circles, part: string): Circle => of[part] ?? "group";

/** What a card's one choice means for each part; what stays with the group is not written down. */
export const circlesFor = (answer: Answer, parts: readonly string[], circle: Circle): Circles =>
  Object.fromEntries(
    parts.filter((part) => circle !== "group" || answer.current?.circles[part]).map((part) => [part, circle]),
  );

/** The narrower of the two for each part. */
export const within = (now: Circles, limit: Circles): Circles =>
  Object.fromEntries(
    Object.keys({ ...limit, ...now }).map((part) => {
      const [a, b] = [circleOf(now, part), circleOf(limit, part)];
      return [part, wider(a, b) ? b : a];
    }),
  );

/** The widest circle that any part came to by this, where one became wider. */
export function widened(before: Circles, after: Circles): { circle: Circle; parts: string[] } | undefined {
  const parts = Object.keys(after).filter((part) => wider(circleOf(after, part), circleOf(before, part)));
  const circle = circles.findLast((one) => parts.some((part) => circleOf(after, part) === one));
  return circle && { circle, parts };
}

const isChiefExecutive = (person: Person, group: string): boolean =>
  person.memberships.some((m) => m.group === group && m.roles.includes("chief_executive"));

/** Some groups want their chief executive to agree before anything reaches the other groups (OF2). */
export const mustBeApproved = (group: Group, person: Person, circle: Circle): boolean =>
  circle === "all" && group.approvesSharing === true && !isChiefExecutive(person, group.id);

export const mayApprove = (group: Group, person: Person): boolean => isChiefExecutive(person, group.id);

const sharedNow = (answer: Answer, current: Version): Answer =>
  stillAsked({ ...answer, current, rev: answer.rev + 1, wordsRev: wordsRevOf(answer) });

/** A wish is over for a part that is not there any more, and for one that is seen so widely already. */
export function stillAsked(answer: Answer): Answer {
  const { waiting, ...rest } = answer;
  const { values = {}, circles: now = {} } = answer.current ?? {};
  const parts = waiting?.parts.filter((part) => part in values && wider(waiting.circle, circleOf(now, part)));
  if (!waiting || !parts || parts.length === waiting.parts.length) return answer;
  return parts.length === 0 ? rest : { ...rest, waiting: { ...waiting, parts } };
}

/** Parts that are seen by more already stay so. */
export function share(answer: Answer, { circle, parts }: Sharing): Answer {
  const { current } = answer;
  if (!current) return answer;
  const more = parts.filter(
    (part) => part in current.values && wider(circle, circleOf(current.circles, part)),
  );
  if (more.length === 0) return answer;
  const circles = { ...current.circles, ...Object.fromEntries(more.map((part) => [part, circle])) };
  return sharedNow(answer, { ...current, circles });
}

/** Back to the group alone, with what was shared of it on the board alone. What others have read, they have read. */
export function stopSharing(answer: Answer, of?: Case): Answer {
  const { current } = answer;
  if (!isShared(answer, of) && !answer.waiting) return answer;
  return current ? sharedNow(answer, { ...current, circles: {} }) : answer;
}

export const isShared = (answer: Answer, of?: Case): boolean =>
  Object.values(answer.current?.circles ?? {}).some((circle) => circle !== "group") ||
  (of?.notes ?? []).some((note) => note.circle !== "group" && isFromAnswer(note, answer));

/** Waits for the chief executive; nobody sees more until then. */
export const askToShare = (answer: Answer, waiting: Sharing): Answer => ({ ...answer, waiting });

/** The chief executive says yes to what was asked, as the answer stands now. */
export const approve = (answer: Answer): Answer =>
  answer.waiting ? share(decline(answer), answer.waiting) : answer;
export function decline(answer: Answer): Answer {
  const { waiting: _declined, ...rest } = answer;
  return rest;
}
