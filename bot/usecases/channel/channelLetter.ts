import { momentOf, stateOf, takesAnswers } from "../../domain/assignment/assignment.ts";
import { idOf, partitionOf } from "../../domain/ids.ts";
import type { Letter } from "../../domain/letter/letter.ts";
import type { MailingSubject } from "../../domain/delivery/mailing.ts";
import { briefOf } from "../../domain/overview/brief.ts";
import { groupOf, lastGatheringBegan, gatheringAhead } from "../../domain/programme/programme.ts";
import { phaseOf } from "../../domain/roadmap.ts";
import { emptyStanding } from "../../domain/answer/standing.ts";
import type { Ports } from "../../ports.ts";
import type { Parcel } from "../../domain/delivery/parcel.ts";
import { groupFacts } from "../answer/taskLetters.ts";

/** What a group's channel tells: where the case is, what is open for all of them, and the
 * gathering. Of what they have written only what is shared with all, and only while a brief stands. */
export async function channelLetter(
  { store, now, method, links }: Pick<Ports, "store" | "now" | "method" | "links">,
  { programme }: Parcel,
  { group: id, brief, untied }: Extract<MailingSubject, { kind: "channel" }>,
): Promise<Letter> {
  const group = groupOf(programme, id);
  if (!group) return { kind: "refusal", refusal: { is: "notFound" } };
  const about = groupFacts({ links }, programme.id, group);
  if (untied) return { kind: "done", ...about, what: "channelLeft", at: now() };
  const partition = partitionOf.programme(programme.id);
  const [standing, agenda] = await Promise.all([
    store.read(partition, "standing", idOf.standing(id)),
    store.read(partition, "agenda", idOf.agenda),
  ]);
  const known = standing?.body ?? emptyStanding(id);
  const { phase, phaseSince, answered } = known;
  const framework = method.framework(programme);
  const gathering = gatheringAhead(programme, now());
  const open = (agenda?.body.items ?? []).filter(
    (item) =>
      item.answeredBy === "group" &&
      takesAnswers(stateOf(item, programme.gatherings, now())) &&
      answered[item.id] === undefined,
  );
  const current = brief && brief.gathering === gathering?.number ? brief : undefined;
  const main = current && known.mainCase;
  const theCase = main === undefined ? undefined : await store.read(partition, "case", idOf.case(main));
  return {
    kind: "channel",
    ...about,
    ...(phase && {
      phase: {
        number: phase,
        name: phaseOf(framework, phase).name,
        ...(phaseSince && { since: phaseSince }),
      },
    }),
    ...(gathering && { gathering }),
    open: open.map(({ title, due: timing }) => {
      const due = momentOf(timing, programme.gatherings);
      return { title, ...(due && { due }) };
    }),
    ...(current && {
      brief: {
        at: current.at,
        url: links.pack(programme.id),
        ...briefOf(
          { group: id, standing: known, ...(theCase && { case: theCase.body }) },
          lastGatheringBegan(programme, now()),
        ),
      },
    }),
  };
}
