import type { DeskBody } from "../../contract/desk.ts";
import type { ErasedView } from "../../contract/deskAnswers.ts";
import type { Asked } from "../../contract/programmeViews.ts";
import { idOf, partitionOf } from "../../domain/ids.ts";
import { done, refuse, type Outcome } from "../../domain/outcome.ts";
import type { Person } from "../../domain/programme/person.ts";
import { groupOf, type Programme } from "../../domain/programme/programme.ts";
import type { Ports } from "../../ports.ts";
import { erasePerson } from "../data/erasePerson.ts";
import { everything } from "../everything.ts";
import type { DeskInput } from "./desk.ts";
import { facilitatorIn } from "../visitor/facilitator.ts";

/** Who has asked to be erased and is still there, the oldest first. */
export async function erasuresAsked(
  ports: Pick<Ports, "store">,
  programme: Programme,
  people: readonly Person[],
): Promise<Asked[]> {
  const asked = await everything(ports, partitionOf.programme(programme.id), ["act"], idOf.erasures);
  return asked
    .flatMap(({ body: { at, by } }): Asked[] => {
      const person = people.find(({ id, erasedAt }) => id === by && erasedAt === undefined);
      if (!person) return [];
      const group = groupOf(programme, person.memberships[0]?.group ?? "")?.name;
      const begun = person.becomes !== undefined;
      return [{ id: person.id, name: person.name, at, begun, ...(group !== undefined && { group }) }];
    })
    .sort((a, b) => (a.at < b.at ? -1 : 1));
}

/**
 * Erases somebody who has asked for it themselves. For whoever has not, it is the operator's to do; and nobody erases
 * themselves in the middle of doing so.
 */
export const eraseWhoAsked =
  (ports: Pick<Ports, "store" | "now" | "log">) =>
  async ({
    visitor,
    programme,
    body: { person, dryRun },
  }: DeskInput<DeskBody<"erasePerson">>): Promise<Outcome<ErasedView>> => {
    const allowed = facilitatorIn(visitor, programme);
    if (!allowed.ok) return allowed;
    const asked = await ports.store.read(partitionOf.programme(programme), "act", idOf.erasure(person));
    if (!asked) return refuse({ is: "notFound" });
    const by = allowed.value.person.id;
    if (by === person) return refuse({ is: "closed" });
    const outcome = await erasePerson(ports)({ programme, person, by, dryRun });
    if (!outcome.ok)
      return refuse({ is: outcome.refusal.is === "noPerson" ? "notFound" : "changedMeanwhile" });
    const { documents, outside, named, nameOfAnother } = outcome.value;
    const places = Object.values(documents).reduce((sum, n) => sum + n, outside);
    return done({ places, named, nameOfAnother });
  };
