import type { Request, Response, Server } from "restify";
import { calendarPath } from "../../contract/tickets.ts";
import { calendarFile, type Appointment } from "../../domain/calendar/file.ts";
import type { CalendarEvent } from "../../domain/calendar/event.ts";
import type { Outcome } from "../../domain/outcome.ts";
import { visitEnd } from "../../domain/between/visit.ts";
import { en } from "../../texts/calendar/en.ts";
import { nb } from "../../texts/calendar/nb.ts";
import { nn } from "../../texts/calendar/nn.ts";
import type { CalendarFacts } from "../../usecases/calendar/facts.ts";
import { viewerLanguage } from "./language.ts";
import { refusedAs } from "./refusals.ts";
import { sendRefusal } from "./reply.ts";

const words = { nb, nn, en };
export const calendarType = "text/calendar; charset=utf-8";
export type OpenFeed = (programme: string, key: string) => Promise<Outcome<CalendarFacts>>;

/** A calendar that Outlook fetches: nobody signs in, and an address that opens nothing says no more than that. */
export function mountFeed(server: Server, openFeed: OpenFeed): void {
  const answer = async (request: Request, response: Response): Promise<void> => {
    const { programme = "", key = "" } = (request.params ?? {}) as { programme?: string; key?: string };
    const sound = /^[A-Za-z0-9._@+=-]{1,100}$/.test(programme) && /^[A-Za-z0-9-]{8,100}$/.test(key);
    const opened = sound ? await openFeed(programme, key) : undefined;
    if (!opened?.ok) return sendRefusal(request, response, refusedAs("notFound", viewerLanguage(request)));
    response.sendRaw(200, calendarText(opened.value, opened.value.programme.name), {
      "Content-Type": calendarType,
      "Content-Disposition": 'inline; filename="ledergaloppen.ics"',
      "Cache-Control": "no-store",
    });
  };
  server.get(calendarPath, answer);
  server.head(calendarPath, answer);
}

/** With a name it is a calendar that is fetched again; without, a file of its own. */
export const calendarText = (facts: CalendarFacts, name?: string): string =>
  calendarFile(
    facts.events.map((event) => appointment(event, facts)),
    { stamp: facts.now, ...(name !== undefined && { name }) },
  );

function appointment(event: CalendarEvent, { programme, language }: CalendarFacts): Appointment {
  const w = words[language];
  const { sequence, cancelled } = event;
  const common = { sequence, cancelled, description: programme.name };
  if (event.is === "gathering") {
    const { number, when, place, theme } = event;
    return {
      ...common,
      uid: `gathering-${number}.${programme.id}@ledergaloppen`,
      start: { day: when.startDay, clock: when.startClock },
      end: { day: when.endDay, clock: when.endClock },
      summary: [w.gathering(number), theme?.[language]].filter(Boolean).join(": "),
      ...(place !== undefined && { place }),
    };
  }
  const { day, clock, place } = event.time;
  return {
    ...common,
    uid: `visit-${event.id}.${programme.id}@ledergaloppen`,
    start: { day, ...(clock && { clock }) },
    end: visitEnd(event.time),
    summary: w.visit(event.groupName),
    ...(place !== undefined && { place }),
  };
}
