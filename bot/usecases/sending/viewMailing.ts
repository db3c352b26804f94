import { idOf } from "../../domain/ids.ts";
import { assignmentOf, isSender, type Mailing } from "../../domain/delivery/mailing.ts";
import { done, refuse, type Outcome } from "../../domain/outcome.ts";
import type { Programme } from "../../domain/programme/programme.ts";
import type { MailingLine } from "../../contract/sendingViews.ts";
import type { Ports } from "../../ports.ts";
import type { Outlook } from "../../domain/delivery/outlook.ts";
import type { Person } from "../../domain/programme/person.ts";
import { programmeFacts } from "../delivery/facts.ts";
import { forecast, type GroupForecast } from "../delivery/forecast.ts";
import { results, type Results } from "../delivery/results.ts";
import type { Visitor } from "../visitor/visitor.ts";
import { lineOf } from "./viewSending.ts";
import { facilitatorIn } from "../visitor/facilitator.ts";

export interface MailingShown {
  programme: Programme;
  mailing: Mailing;
  line: MailingLine;
  answeredBy: "group" | "person";
  results: Results;
  /** What would become of it, while nothing of it is laid out. Names are for the sender alone (PV6). */
  forecast?: { outlook: Outlook; notReached: GroupForecast["notReached"] };
}

/** A mailing and what became of it, group by group. */
export const viewMailing =
  (ports: Pick<Ports, "store" | "now">) =>
  async (input: { visitor: Visitor; programme: string; mailing: string }): Promise<Outcome<MailingShown>> => {
    const { visitor, programme: id, mailing: mailingId } = input;
    const allowed = facilitatorIn(visitor, id);
    if (!allowed.ok) return allowed;
    const { programme, language, partition } = allowed.value;
    const [found, told] = await Promise.all([
      ports.store.read(partition, "mailing", idOf.mailing(mailingId)),
      results(ports)(visitor, id, mailingId),
    ]);
    if (!told.ok) return told;
    if (!found) return refuse({ is: "notFound" });
    const { body: mailing } = found;
    const about = assignmentOf(mailing.what);
    const [assignment, sender] = await Promise.all([
      about === undefined ? undefined : ports.store.read(partition, "assignment", idOf.assignment(about)),
      mailing.by === undefined ? undefined : ports.store.read(partition, "person", idOf.person(mailing.by)),
    ]);
    const known = assignment ? [assignment.body] : [];
    const line = lineOf(mailing, programme, known, sender ? [sender.body] : [], language);
    if (!line) return refuse({ is: "notFound" });
    const answeredBy = assignment?.body.answeredBy ?? "group";
    const forecast =
      mailing.state === "planned" ? await forecastFor(ports, programme, mailing, allowed.value.person) : {};
    return done({ programme, mailing, line, answeredBy, results: told.value, ...forecast });
  };

async function forecastFor(
  ports: Pick<Ports, "store" | "now">,
  { id }: Programme,
  mailing: Mailing,
  reader: Person,
): Promise<Pick<MailingShown, "forecast">> {
  const facts = await programmeFacts(ports.store, id, [mailing]);
  if (!facts) return {};
  const { outlook, groups } = await forecast(ports, mailing, facts);
  const notReached = isSender(mailing, reader) ? groups.flatMap((it) => it.notReached) : [];
  return { forecast: { outlook, notReached } };
}
