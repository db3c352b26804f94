import { foresee } from "../../domain/delivery/ladder.ts";
import type { Mailing } from "../../domain/delivery/mailing.ts";
import {
  messageFacts,
  type Foreseen,
  type PersonFacts,
  type ProgrammeFacts,
} from "../../domain/delivery/planning.ts";
import { languageFor } from "../../domain/language.ts";
import { groupOf } from "../../domain/programme/programme.ts";
import type { Moment } from "../../domain/time.ts";
import type { Stored } from "../../ports.ts";

/** What becomes of what is laid out and has not gone, as things stand: one row for each that waits. */
export function foreseeWaiting(
  messages: readonly Stored<"message">[],
  mailing: Mailing,
  facts: ProgrammeFacts,
  people: readonly PersonFacts[],
  now: Moment,
): Foreseen[] {
  const known = new Map(people.map((who) => [who.person.id, who]));
  return messages.flatMap(({ body: { to: person, group, state }, dueAt }): Foreseen[] => {
    const who = known.get(person);
    if (!who || state.is !== "waiting") return [];
    const tenant = who.account?.tenant;
    const language = languageFor(who.person, groupOf(facts.programme, group) ?? facts.programme);
    const from = dueAt !== undefined && dueAt > now ? dueAt : now;
    const fate = foresee(messageFacts(mailing, group, facts, who), from);
    return [{ person, group, language, fate, ...(tenant !== undefined && { tenant }) }];
  });
}
