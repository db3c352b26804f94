import { idOf, partitionOf } from "../../domain/ids.ts";
import { foresee } from "../../domain/delivery/ladder.ts";
import { languageFor } from "../../domain/language.ts";
import type { Mailing } from "../../domain/delivery/mailing.ts";
import {
  messageFacts,
  type PersonFacts,
  type ProgrammeFacts,
  type Foreseen,
} from "../../domain/delivery/planning.ts";
import { groupOf } from "../../domain/programme/programme.ts";
import type { Moment } from "../../domain/time.ts";
import type { Ports, Stored } from "../../ports.ts";
import { peopleFacts, programmeFacts } from "./facts.ts";
import { channelsReached } from "./postChannel.ts";
import { forecast, summary, type Forecast } from "./forecast.ts";
import { each, readAll } from "../everything.ts";

export interface PlannedMailing extends Forecast {
  mailing: string;
  what: Mailing["what"];
  /** Laid out already: what still waits of it. */
  laidOut: boolean;
}
export interface ProgrammePlan {
  programme: string;
  name: string;
  mailings: PlannedMailing[];
}

/** What would be sent until a moment, to whom, and every silence with its reason. It reads, and writes nothing. */
export const plan =
  (ports: Pick<Ports, "store" | "now">) =>
  async (until: Moment, only?: string): Promise<ProgrammePlan[]> => {
    const plans: ProgrammePlan[] = [];
    for await (const page of each(ports.store, partitionOf.programmes, ["listing"], { prefix: "listing:" })) {
      for (const { body } of page) {
        if (only !== undefined && body.programme !== only) continue;
        const mailings = [
          ...(await coming(ports, body.programme, until)),
          ...(await waiting(ports, body.programme, until)),
        ];
        plans.push({ programme: body.programme, name: body.name, mailings });
      }
    }
    return plans;
  };

/** At most this many of what is due are looked at: a plan of the next days, not of the year. */
const most = 10_000;

async function coming(
  ports: Pick<Ports, "store" | "now">,
  programme: string,
  until: Moment,
): Promise<PlannedMailing[]> {
  const due = await ports.store.due(partitionOf.programme(programme), "mailing", until, most);
  const planned: PlannedMailing[] = [];
  for (const { body } of due) {
    // A card that stands in a channel is only drawn again.
    const drawnAgain =
      body.what.kind === "correction" || (body.what.kind === "channel" && body.state === "sent");
    const facts = drawnAgain ? undefined : await programmeFacts(ports.store, programme, [body]);
    if (!facts) continue;
    const { id: mailing, what } = body;
    planned.push({ mailing, what, laidOut: false, ...(await forecast(ports, body, facts)) });
  }
  return planned;
}

async function waiting(
  { store, now }: Pick<Ports, "store" | "now">,
  programme: string,
  until: Moment,
): Promise<PlannedMailing[]> {
  const partition = partitionOf.programme(programme);
  const due = await store.due(partition, "message", until, most);
  const planned: PlannedMailing[] = [];
  for (const [id, messages] of Map.groupBy(due, ({ body }) => body.mailing)) {
    const mailing = (await store.read(partition, "mailing", idOf.mailing(id)))?.body;
    const facts = mailing && (await programmeFacts(store, programme, [mailing]));
    if (!mailing || !facts) continue;
    const persons = await readAll(
      store,
      partition,
      "person",
      messages.map(({ body }) => idOf.person(body.to)),
    );
    const people = [
      ...(await peopleFacts(
        store,
        facts,
        [...persons.values()].map(({ body }) => body),
      )),
      ...(await channelsReached(store, facts, mailing)),
    ];
    const rows = rowsOf(messages, mailing, facts, people, now());
    // Cards that are only drawn again reach nobody anew.
    if (rows.length === 0) continue;
    planned.push({
      mailing: id,
      what: mailing.what,
      laidOut: true,
      ...summary({ at: now(), rows }, people, now()),
    });
  }
  return planned;
}

function rowsOf(
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
