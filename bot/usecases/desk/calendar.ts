import { isMember } from "../../domain/access.ts";
import { visitEvent } from "../../domain/calendar/event.ts";
import { idOf } from "../../domain/ids.ts";
import { done, refuse, type Outcome } from "../../domain/outcome.ts";
import type { DeskBody } from "../../contract/desk.ts";
import type { CalendarView } from "../../contract/visitViews.ts";
import type { Ports } from "../../ports.ts";
import type { CalendarFacts } from "../calendar/facts.ts";
import { everything } from "../everything.ts";
import type { Visitor } from "../visitor/visitor.ts";
import { actLine, atDesk, type AtDesk, type DeskInput } from "./desk.ts";
import { groupsAt } from "../../domain/between/visit.ts";
import { asItIs } from "../asItIs.ts";
import { untilWritten } from "../untilWritten.ts";

/** The address of the viewer's own calendar of this programme, if they have made one. */
export const viewCalendar =
  (ports: Pick<Ports, "store" | "links">) =>
  async ({ visitor, programme }: { visitor: Visitor; programme: string }): Promise<Outcome<CalendarView>> => {
    const desk = atDesk(visitor, programme);
    if (!desk.ok) return desk;
    const [feed] = await feedsOf(ports, desk.value);
    return done(calendarView(ports, desk.value, feed && keyOf(feed.id)));
  };

/** Makes the address, or another one in its place; or takes it back. What the old one opened it opens no more. */
export const shareCalendar =
  (ports: Pick<Ports, "store" | "now" | "links" | "ticket">) =>
  (input: DeskInput<DeskBody<"shareCalendar">>): Promise<Outcome<CalendarView>> =>
    untilWritten(async () => {
      const desk = atDesk(input.visitor, input.programme);
      if (!desk.ok) return desk;
      const { partition, person } = desk.value;
      const { on } = input.body;
      const stored = await ports.store.read(partition, "person", idOf.person(person.id));
      if (!stored) return refuse({ is: "notFound" });
      const before = await feedsOf(ports, desk.value);
      const already = before.find(({ body }) => body.act === input.act);
      if (already) return done(calendarView(ports, desk.value, keyOf(already.id)));
      const key = on ? ports.ticket() : undefined;
      const body = { person: person.id, at: ports.now(), act: input.act };
      const written = await ports.store.commit(partition, [
        // A person has one address.
        asItIs(stored),
        ...before.map(({ id, etag }) => ({ remove: id, ifMatch: etag })),
        ...(key === undefined ? [] : [{ put: { kind: "feed" as const, id: idOf.feed(key), body } }]),
        actLine(ports, desk.value, input.act, on ? "calendar.shared" : "calendar.takenBack", {}),
      ]);
      return written.ok ? done(calendarView(ports, desk.value, key)) : "again";
    });

/** One visit for a calendar, for the groups that it is with and for the facilitator. */
export const visitCalendar =
  (ports: Pick<Ports, "store" | "now">) =>
  async (input: { visitor: Visitor; programme: string; visit: string }): Promise<Outcome<CalendarFacts>> => {
    const desk = atDesk(input.visitor, input.programme);
    if (!desk.ok) return desk;
    const { partition, programme, person, facilitator, language } = desk.value;
    const visit = (await ports.store.read(partition, "visit", idOf.visit(input.visit)))?.body;
    if (!visit || !(facilitator || isMember(person, groupsAt(visit)))) return refuse({ is: "notFound" });
    const event = visitEvent(visit, programme);
    return event
      ? done({ programme, language, events: [event], now: ports.now() })
      : refuse({ is: "notFound" });
  };

const feedsOf = async (ports: Pick<Ports, "store">, { partition, person }: AtDesk) =>
  (await everything(ports, partition, ["feed"], "feed:")).filter(({ body }) => body.person === person.id);

const keyOf = (id: string): string => id.slice("feed:".length);

const calendarView = (
  { links }: Pick<Ports, "links">,
  { programme, language }: AtDesk,
  key: string | undefined,
): CalendarView => ({
  language,
  programme: { id: programme.id, name: programme.name },
  ...(key !== undefined && { address: links.calendar(programme.id, key) }),
});
