import { idOf, partitionOf } from "../domain/ids.ts";
import type { Language } from "../domain/language.ts";
import { done, refuse, type Outcome } from "../domain/outcome.ts";
import type { Gathering, Programme } from "../domain/programme.ts";
import type { Moment } from "../domain/time.ts";
import type { Ports } from "../ports.ts";
import { arrive } from "./arrive.ts";
import { dataOf, type PersonalData } from "./chat/dataOf.ts";

export type FileFacts =
  | {
      is: "gathering";
      programme: Pick<Programme, "id" | "name">;
      gathering: Gathering & Required<Pick<Gathering, "when">>;
      language: Language;
      now: Moment;
    }
  | { is: "myData"; data: PersonalData };

/** What a link stands for that was given to somebody, for as long as it holds: made new each time it is opened. */
export const openFile =
  (ports: Pick<Ports, "store" | "now" | "log">) =>
  async (ticket: string): Promise<Outcome<FileFacts>> => {
    const found = await ports.store.read(partitionOf.tickets, "ticket", idOf.ticket(ticket));
    if (!found || (found.expiresAt !== undefined && found.expiresAt <= ports.now()))
      return refuse({ is: "notFound" });
    const given = found.body;
    if (given.for === "myData") {
      return done({
        is: "myData",
        data: await dataOf(ports, await arrive(ports)({ account: given.account })),
      });
    }
    const partition = partitionOf.programme(given.programme);
    const programme = (await ports.store.read(partition, "programme", idOf.programme))?.body;
    const gathering = programme?.gatherings.find(({ number }) => number === given.gathering);
    if (!programme || !gathering?.when) return refuse({ is: "notFound" });
    return done({
      is: "gathering",
      programme,
      gathering: { ...gathering, when: gathering.when },
      language: given.language,
      now: ports.now(),
    });
  };
