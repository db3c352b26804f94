import { isFacilitator, isMember } from "../../domain/access.ts";
import { gatheringEvents, visitEvent } from "../../domain/calendar/event.ts";
import { idOf, partitionOf } from "../../domain/ids.ts";
import { done, refuse, type Outcome } from "../../domain/outcome.ts";
import type { Ports } from "../../ports.ts";
import { everything } from "../everything.ts";
import { languageOf } from "../visitor/visitor.ts";
import type { CalendarFacts } from "./facts.ts";
import { groupsAt } from "../../domain/between/visit.ts";

/**
 * A person's calendar of one programme, for whoever has its address: the gatherings, and the visits of their groups; a
 * facilitator's has all of them. What was never an address, was taken back, or belongs to somebody who has left is the
 * same: nothing.
 */
export const openFeed =
  ({ store, now }: Pick<Ports, "store" | "now">) =>
  async (programme: string, key: string): Promise<Outcome<CalendarFacts>> => {
    const partition = partitionOf.programme(programme);
    const feed = (await store.read(partition, "feed", idOf.feed(key)))?.body;
    if (!feed) return refuse({ is: "notFound" });
    const [of, person] = await Promise.all([
      store.read(partition, "programme", idOf.programme),
      store.read(partition, "person", idOf.person(feed.person)),
    ]);
    if (!of || !person || person.body.removedAt) return refuse({ is: "notFound" });
    const visits = (await everything({ store }, partition, ["visit"], "visit:")).map(({ body }) => body);
    const theirs = visits.filter(
      (visit) => isFacilitator(person.body) || isMember(person.body, groupsAt(visit)),
    );
    return done({
      programme: of.body,
      language: languageOf({ seats: [{ programme: of.body, person: person.body }] }),
      events: [...gatheringEvents(of.body), ...theirs.flatMap((visit) => visitEvent(visit, of.body) ?? [])],
      now: now(),
    });
  };
