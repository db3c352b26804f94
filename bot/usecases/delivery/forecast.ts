import type { GoneReason } from "../../domain/delivery/message.ts";
import { partitionOf } from "../../domain/ids.ts";
import { languages, type Language } from "../../domain/language.ts";
import type { Mailing } from "../../domain/delivery/mailing.ts";
import { afterwards } from "../../domain/delivery/afterwards.ts";
import { outlook, type Outlook } from "../../domain/delivery/outlook.ts";
import {
  planMailing,
  type PersonFacts,
  type ProgrammeFacts,
  type Foreseen,
} from "../../domain/delivery/planning.ts";
import type { Moment } from "../../domain/time.ts";
import type { Ports } from "../../ports.ts";
import { alsoComing } from "./alsoComing.ts";
import { peopleFacts } from "./facts.ts";
import { channelsReached } from "./postChannel.ts";
import { each } from "../everything.ts";

/** What would become of a mailing: in all, and group by group. */
export interface Forecast {
  outlook: Outlook;
  groups: GroupForecast[];
  /** In each language one who gets it, so that a preview can show the card. */
  samples: { language: Language; person: string; group: string }[];
}
/** Numbers, and names only of those whom nothing reaches (PV1, PV6). */
export interface GroupForecast {
  group: string;
  goes: number;
  held: Outlook["held"];
  dropped: Outlook["dropped"];
  notReached: { name: string; because: GoneReason }[];
}

/** The dry run: the same function as the sending, over the same people. */
export async function forecast(
  { store, now }: Pick<Ports, "store" | "now">,
  mailing: Mailing,
  facts: ProgrammeFacts,
): Promise<Forecast> {
  const people: PersonFacts[] = [];
  const partition = partitionOf.programme(facts.programme.id);
  people.push(...(await channelsReached(store, facts, mailing)));
  for await (const page of each(store, partition, ["person"], { prefix: "person:" })) {
    const persons = page.map(({ body }) => body).filter((person) => !person.removedAt);
    people.push(...(await peopleFacts(store, facts, persons)));
  }
  const at = now();
  const planned = planMailing(mailing, facts, people, at);
  const told = summary(planned, people, at);
  if (mailing.what.kind !== "nudge") return told;
  const warnings = [
    ...(await alsoComing({ store, now }, mailing, planned.rows, facts, people)),
    ...afterwards(mailing, planned.rows, facts, at),
    ...told.outlook.warnings,
  ];
  return { ...told, outlook: { ...told.outlook, warnings } };
}

export function summary(
  planned: { at?: Moment; rows: Foreseen[] },
  people: readonly PersonFacts[],
  now: Moment,
): Forecast {
  const names = new Map(people.map(({ person }) => [person.id, person.name]));
  const groups = [...Map.groupBy(planned.rows, ({ group }) => group)].map(([group, rows]): GroupForecast => {
    const { goes, held, dropped } = outlook({ rows }, people, now);
    const notReached = rows.flatMap(({ person, fate }) =>
      fate.is === "notReached" ? [{ name: names.get(person) ?? "", because: fate.because }] : [],
    );
    return { group, goes, held, dropped, notReached };
  });
  const samples = languages.flatMap((language) => {
    const first = planned.rows.find((row) => row.language === language && row.fate.is === "goes");
    return first ? [{ language, person: first.person, group: first.group }] : [];
  });
  return { outlook: outlook(planned, people, now), groups, samples };
}
