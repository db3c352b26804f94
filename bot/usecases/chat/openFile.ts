import { gatheringEvents } from "../../domain/calendar/event.ts";
import { idOf, partitionOf } from "../../domain/ids.ts";
import { done, refuse, type Outcome } from "../../domain/outcome.ts";
import type { Ports } from "../../ports.ts";
import { arrive } from "../visitor/arrive.ts";
import type { CalendarFacts } from "../calendar/facts.ts";
import { dataOf, type PersonalData } from "./dataOf.ts";

export type FileFacts = ({ is: "calendar" } & CalendarFacts) | { is: "myData"; data: PersonalData };

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
    const events = programme && gatheringEvents(programme);
    const event = events?.find((it) => it.is === "gathering" && it.number === given.gathering);
    if (!programme || !event) return refuse({ is: "notFound" });
    return done({
      is: "calendar",
      programme,
      events: [event],
      language: given.language,
      now: ports.now(),
    });
  };
