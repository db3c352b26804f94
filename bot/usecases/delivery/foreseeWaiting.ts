import { foresee, type Fate } from "../../domain/delivery/ladder.ts";
import type { Mailing } from "../../domain/delivery/mailing.ts";
import { isStuck } from "../../domain/delivery/message.ts";
import {
  messageFacts,
  remembered,
  type Foreseen,
  type PersonFacts,
  type ProgrammeFacts,
} from "../../domain/delivery/planning.ts";
import { idOf, partitionOf } from "../../domain/ids.ts";
import { languageFor } from "../../domain/language.ts";
import { groupOf } from "../../domain/programme/programme.ts";
import type { Moment } from "../../domain/time.ts";
import type { Ports, Stored } from "../../ports.ts";
import { readAll } from "../everything.ts";
import { peopleFacts } from "./facts.ts";
import { channelsReached } from "./postChannel.ts";

/** What becomes of what is laid out and has not gone, as things stand: one row for each that waits. */
export function foreseeWaiting(
  messages: readonly Stored<"message">[],
  mailing: Mailing,
  facts: ProgrammeFacts,
  people: readonly PersonFacts[],
  now: Moment,
): Foreseen[] {
  const known = new Map(people.map((who) => [who.person.id, who]));
  const opening = remembered();
  return messages.flatMap(({ body, dueAt }): Foreseen[] => {
    const { to: person, group } = body;
    const who = known.get(person);
    if (!who || body.state.is !== "waiting") return [];
    const tenant = who.account?.tenant;
    const language = languageFor(who.person, groupOf(facts.programme, group) ?? facts.programme);
    return [
      { person, group, language, fate: fateOf(who, body, dueAt), ...(tenant !== undefined && { tenant }) },
    ];
  });

  /** It is judged again when it is due; why it waits until then is what is in the way now. */
  function fateOf(who: PersonFacts, { group, hold }: Stored<"message">["body"], dueAt = now): Fate {
    const told = messageFacts(mailing, group, facts, who);
    const fate = foresee(told, dueAt > now ? dueAt : now, opening);
    const today = foresee(told, now, opening);
    if (fate.is !== "goes" || today.is !== "goes") return fate;
    const stuck = dueAt > now && hold && isStuck(hold.because) ? hold.because : undefined;
    const because = stuck ?? fate.because ?? today.because;
    return { is: "goes", at: fate.at, ...(because && { because }) };
  }
}

/** What is needed of those to whom these go. */
export async function peopleOf(
  store: Ports["store"],
  facts: ProgrammeFacts,
  mailing: Mailing,
  messages: readonly Stored<"message">[],
): Promise<PersonFacts[]> {
  const ids = messages.map(({ body }) => idOf.person(body.to));
  const persons = await readAll(store, partitionOf.programme(facts.programme.id), "person", ids);
  const reached = [...persons.values()].map(({ body }) => body);
  return [...(await peopleFacts(store, facts, reached)), ...(await channelsReached(store, facts, mailing))];
}
