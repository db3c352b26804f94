import type { LocalPerson } from "../../contract/local.ts";
import { isFacilitator } from "../../domain/access.ts";
import { idOf, partitionOf } from "../../domain/ids.ts";
import { groupOf } from "../../domain/programme/programme.ts";
import type { Ports } from "../../ports.ts";

/** Local mode: whom one can be in the browser, which is everyone whose account is known. */
export const listDemoPeople =
  ({ store }: Pick<Ports, "store">) =>
  async (): Promise<LocalPerson[]> => {
    const { entries } = await store.list(partitionOf.programmes, ["listing"]);
    const found = await Promise.all(
      entries.map(async ({ body }) => {
        const partition = partitionOf.programme(body.programme);
        const programme = await store.read(partition, "programme", idOf.programme);
        const people = await store.list(partition, ["person"]);
        return people.entries.flatMap(({ body: person }): LocalPerson[] => {
          if (!person.account || person.removedAt || !programme) return [];
          const group = person.memberships[0] && groupOf(programme.body, person.memberships[0].group);
          return [
            {
              ...person.account,
              name: person.name,
              ...(person.title !== undefined && { title: person.title }),
              where: group?.name ?? programme.body.name,
              facilitator: isFacilitator(person),
            },
          ];
        });
      }),
    );
    return found.flat();
  };
