import { idOf, partitionOf } from "../../domain/ids.ts";
import { unreachableBecause } from "../../domain/delivery/account.ts";
import type { GoneReason } from "../../domain/delivery/message.ts";
import { done, type Outcome } from "../../domain/outcome.ts";
import type { Person } from "../../domain/programme/person.ts";
import type { Programme } from "../../domain/programme/programme.ts";
import type { ReachView } from "../../contract/overviewViews.ts";
import type { Ports } from "../../ports.ts";
import { everything, readAll } from "../everything.ts";
import type { Asking } from "../visitor/visitor.ts";
import { facilitatorIn } from "../visitor/facilitator.ts";
import { alphabetical } from "../../domain/programme/programme.ts";

/**
 * Whom nothing reaches, by name and with why, for those who send: the programme's facilitators (PV6). A page of its own,
 * since it looks at every person and not at every group.
 */
export const viewReach =
  (ports: Pick<Ports, "store">) =>
  async ({ visitor, programme: id }: Asking): Promise<Outcome<ReachView>> => {
    const allowed = facilitatorIn(visitor, id);
    if (!allowed.ok) return allowed;
    const { programme } = allowed.value;
    const people = (await everything(ports, partitionOf.programme(id), ["person"]))
      .map(({ body }) => body)
      .filter(({ removedAt, memberships }) => removedAt === undefined && memberships.length > 0);
    const why = await unreachable(ports, programme, people);
    return done({
      groups: alphabetical(programme.groups).flatMap((group) => {
        const these = people
          .filter(({ memberships }) => memberships.some((m) => m.group === group.id))
          .flatMap(({ id: person, name }) => {
            const because = why.get(person);
            return because ? [{ person, name, because }] : [];
          });
        return these.length > 0 ? [{ id: group.id, name: group.name, unreachable: these }] : [];
      }),
    });
  };

/** By person id: why nothing reaches them. */
export async function unreachable(
  { store }: Pick<Ports, "store">,
  programme: Programme,
  people: readonly Person[],
): Promise<Map<string, GoneReason>> {
  const why = new Map<string, GoneReason>();
  for (const [tenant, these] of Map.groupBy(people, ({ account }) => account?.tenant)) {
    const ids = these.flatMap(({ account }) => (account ? [idOf.account(account.object)] : []));
    const accounts =
      tenant === undefined
        ? new Map<string, never>()
        : await readAll(store, partitionOf.tenant(tenant), "account", ids);
    for (const { id, account } of these) {
      const known = account && accounts.get(idOf.account(account.object))?.body;
      const because = unreachableBecause(known, programme);
      if (because) why.set(id, because);
    }
  }
  return why;
}
