import { momentOf, stateOf, takesAnswers, type AgendaItem } from "../../domain/assignment/assignment.ts";
import { idOf, partitionOf } from "../../domain/ids.ts";
import type { Letter } from "../../domain/letter/letter.ts";
import type { OfferFacts } from "../../domain/letter/desk.ts";
import { longestNote, plainNote, type NudgeDraft } from "../../domain/delivery/nudge.ts";
import { offerIdOf } from "../../domain/delivery/notices.ts";
import { isNudgeable, silentGroups } from "../../domain/delivery/offer.ts";
import { done, refuse, type Outcome } from "../../domain/outcome.ts";
import { gatheringAhead } from "../../domain/programme/programme.ts";
import type { Standing } from "../../domain/answer/standing.ts";
import type { Ports } from "../../ports.ts";
import { planNudge } from "../delivery/planNudge.ts";
import { sendNudge } from "../delivery/sendNudge.ts";
import { everything } from "../everything.ts";
import { listTasks } from "../answer/listTasks.ts";
import type { Visitor } from "../visitor/visitor.ts";
import { facilitatorIn } from "../visitor/facilitator.ts";

type Needs = Pick<Ports, "store" | "now" | "method" | "links">;
type Said = Promise<Outcome<Letter>>;
export interface OfferKey {
  visitor: Visitor;
  programme: string;
  /** The assignment. */
  of: string;
}

/** "3 grupper har ikke svart": the dry run of this moment, to be sent from the card. Nothing is written. */
export const showOffer =
  (ports: Needs) =>
  (key: OfferKey): Said =>
    offerLetter(ports, key);

/**
 * "påminnelse": about what is due first and not answered by everybody, rather where a nudge would reach somebody;
 * without such a thing, what the person has to do.
 */
export const showOffers =
  (ports: Needs) =>
  async (visitor: Visitor): Said => {
    const now = ports.now();
    let nearest: Outcome<Letter> | undefined;
    for (const { programme } of visitor.seats) {
      if (!facilitatorIn(visitor, programme.id).ok) continue;
      const partition = partitionOf.programme(programme.id);
      const agenda = await ports.store.read(partition, "agenda", idOf.agenda);
      const due = (item: AgendaItem): string => momentOf(item.due, programme.gatherings) ?? "9";
      const open = (agenda?.body.items ?? [])
        .filter((item) => isNudgeable(item) && takesAnswers(stateOf(item, programme.gatherings, now)))
        .sort((a, b) => (due(a) < due(b) ? -1 : 1));
      for (const { id: of } of open) {
        const shown = await offerLetter(ports, { visitor, programme: programme.id, of });
        if (!shown.ok || shown.value.kind !== "offer" || shown.value.silent.length === 0) continue;
        if (!shown.value.sent && shown.value.outlook.goes > 0) return shown;
        nearest ??= shown;
      }
    }
    return nearest ?? done(await listTasks(ports)(visitor));
  };

/** The same nudge from whoever presses first; pressed again, or by another facilitator, it is the one that went. */
export const sendOffer =
  (ports: Needs) =>
  async (input: OfferKey & { note?: string | undefined }): Said => {
    const note = plainNote(input.note);
    const over = (note?.length ?? 0) - longestNote;
    if (over > 0) return offerLetter(ports, input, { note: input.note ?? "", said: { tooLong: over } });
    const before = await offerLetter(ports, input, note === undefined ? {} : { note });
    if (!before.ok || before.value.kind !== "offer") return before;
    if (before.value.sent || before.value.silent.length === 0) return before;
    const nudge = await nudgeFor(ports, input, note);
    if (!nudge) return before;
    const sent = await sendNudge(ports)(input.visitor, input.programme, nudge);
    // Nobody is left to reach: the card says so, with the reasons.
    if (!sent.ok) return before;
    return offerLetter(ports, input);
  };

async function offerLetter(ports: Needs, key: OfferKey, again: Pick<OfferFacts, "note" | "said"> = {}): Said {
  const allowed = facilitatorIn(key.visitor, key.programme);
  if (!allowed.ok) return allowed;
  const { programme } = allowed.value;
  const partition = partitionOf.programme(programme.id);
  const [assignment, sent, nudge] = await Promise.all([
    ports.store.read(partition, "assignment", idOf.assignment(key.of)),
    ports.store.read(partition, "mailing", idOf.mailing(`nudge-${offerIdOf(key.of)}`)),
    nudgeFor(ports, key, undefined),
  ]);
  if (!assignment || !isNudgeable(assignment.body)) return refuse({ is: "notFound" });
  const { body: of } = assignment;
  const state = stateOf(of, programme.gatherings, ports.now());
  if (state === "withdrawn") return refuse({ is: "withdrawn" });
  if (!takesAnswers(state)) return refuse({ is: "closed" });
  const groups = nudge?.to.groups ?? [];
  const planned =
    groups.length > 0 && nudge ? await planNudge(ports)(key.visitor, programme.id, nudge) : undefined;
  if (planned && !planned.ok) return planned;
  const byPerson = of.answeredBy === "person";
  const due = momentOf(of.due, programme.gatherings);
  const gathering = gatheringAhead(programme, ports.now());
  const by = sent?.body.by;
  const sender = by === undefined ? undefined : await ports.store.read(partition, "person", idOf.person(by));
  const outlook = planned?.value.outlook ?? nothing;
  const open = byPerson && outlook.goes === 0 ? [] : groups;
  return done({
    kind: "offer",
    programme: programme.id,
    programmeName: programme.name,
    assignment: of.id,
    title: of.title,
    ...(due && { due }),
    late: state === "overdue",
    ...(gathering && { gathering }),
    silent: programme.groups.filter(({ id }) => open.includes(id)).map(({ name }) => name),
    byPerson,
    outlook,
    notReached: (planned?.value.groups ?? []).flatMap(({ notReached }) => notReached),
    ...again,
    ...(sent && { sent: { by: sender?.body.name ?? "", at: sent.body.decidedAt } }),
    overviewUrl: ports.links.overview(programme.id),
  });
}

const nothing: OfferFacts["outlook"] = {
  goes: 0,
  held: {},
  dropped: {},
  notReached: {},
  languages: {},
  warnings: [],
};

/** To the groups that have not answered now, within the audience of the assignment. */
async function nudgeFor(
  ports: Needs,
  { visitor, programme: id, of }: OfferKey,
  note: string | undefined,
): Promise<NudgeDraft | undefined> {
  const allowed = facilitatorIn(visitor, id);
  if (!allowed.ok) return undefined;
  const partition = partitionOf.programme(id);
  const [assignment, standings] = await Promise.all([
    ports.store.read(partition, "assignment", idOf.assignment(of)),
    everything(ports, partition, ["standing"], "standing:"),
  ]);
  if (!assignment) return undefined;
  const known = new Map(standings.map(({ body }): [string, Standing] => [body.group, body]));
  const groups = silentGroups(allowed.value.programme, assignment.body, known);
  const to = { audience: assignment.body.audience, groups };
  return { assignment: of, to, key: offerIdOf(of), ...(note !== undefined && { note }) };
}
