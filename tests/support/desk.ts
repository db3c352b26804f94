/** What facilitators and groups do and read between the gatherings, in the house of the demo in memory. */
import type { DeskActName, DeskBody } from "../../bot/contract/desk.ts";
import type { AskView } from "../../bot/contract/experienceViews.ts";
import type { VisitView } from "../../bot/contract/visitViews.ts";
import type { Outcome } from "../../bot/domain/outcome.ts";
import type { DeskInput } from "../../bot/usecases/desk/desk.ts";
import { given, memoryHouse, type MemoryHouse } from "./memoryHouse.ts";

export interface Desk extends MemoryHouse {
  act: <A extends DeskActName>(
    name: A,
    person: string,
    body: DeskBody<A>,
    id?: string,
  ) => Promise<Outcome<object>>;
  visits: (person: string) => Promise<VisitView[]>;
  asks: (person: string) => Promise<AskView[]>;
}

export async function openDesk(): Promise<Desk> {
  const demo = await memoryHouse();
  const { acts, reads } = demo.house.desk;
  let n = 0;
  const asSeenBy = async (person: string) => ({
    visitor: await demo.as(person),
    programme: demo.programme,
  });
  return {
    ...demo,
    act: async (name, person, body, id = `act-${++n}-test`) => {
      const use = acts[name] as unknown as (input: DeskInput<typeof body>) => Promise<Outcome<object>>;
      return use({ ...(await asSeenBy(person)), act: id, body });
    },
    visits: async (person) => given(await reads.visits(await asSeenBy(person))).visits,
    asks: async (person) => given(await reads.asks(await asSeenBy(person))).asks,
  };
}
