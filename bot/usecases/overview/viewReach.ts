import { idOf, partitionOf } from "../../domain/ids.ts";
import type { GoneReason } from "../../domain/message.ts";
import { done, type Outcome } from "../../domain/outcome.ts";
import type { ReachView } from "../../contract/overviewViews.ts";
import type { Ports } from "../../ports.ts";
import { readAll } from "../delivery/facts.ts";
import { everything } from "../everything.ts";
import type { Visitor } from "../visitor.ts";
import { alphabetical, facilitatorIn } from "./readGroups.ts";

/**
 * Whom nothing reaches, by name and with why, for those who send: the programme's facilitators (PV6). A page of its own,
 * since it looks at every person and not at every group.
 */
export const viewReach =
  (ports: Pick<Ports, "store">) =>
  async ({
    visitor,
    programme: id,
  }: {
    visitor: Visitor;
    programme: string;
  }): Promise<Outcome<ReachView>> => {
    const allowed = facilitatorIn(visitor, id);
    if (!allowed.ok) return allowed;
    const { programme } = allowed.value;
    const people = (await everything(ports, partitionOf.programme(id), ["person"]))
      .map(({ body }) => body)
      .filter(({ removedAt, memberships }) => removedAt === undefined && memberships.length > 0);
    const why = new Map<string, GoneReason>();
    const byTenant = Map.groupBy(people, ({ account }) => account?.tenant);
    for (const [tenant, these] of byTenant) {
      const ids = these.flatMap(({ account }) => (account ? [idOf.account(account.object)] : []));
      const accounts =
        tenant === undefined
          ? new Map<string, never>()
          : await readAll(ports.store, partitionOf.tenant(tenant), "account", ids);
      for (const { id: person, account } of these) {
        const known = account && accounts.get(idOf.account(account.object))?.body;
        const because = known?.unreachable?.because ?? (known?.address ? undefined : "neverSeen");
        if (because) why.set(person, because);
      }
    }
    return done({
      groups: alphabetical(programme.groups).flatMap((group) => {
        const unreachable = people
          .filter(({ memberships }) => memberships.some((m) => m.group === group.id))
          .flatMap(({ id: person, name }) => {
            const because = why.get(person);
            return because ? [{ name, because }] : [];
          });
        return unreachable.length > 0 ? [{ id: group.id, name: group.name, unreachable }] : [];
      }),
    });
  };
