import { addDays, type Clock, type Day, type Moment } from "../time.ts";

/** Appointments as a file that every calendar reads: RFC 5545, with the wall clock of Europe/Oslo. */
export interface Appointment {
  uid: string;
  /** How often it has changed: a calendar that has it already takes what is newer. */
  sequence?: number;
  /** It does not take place, or no longer then. */
  cancelled?: boolean;
  /** Without clocks it is whole days, the last one included. */
  start: WallTime;
  end: WallTime;
  summary: string;
  description?: string;
  place?: string;
}
export interface WallTime {
  day: Day;
  clock?: Clock;
}

/** The rule since 1996: summer from the last Sunday of March to the last of October. */
const oslo = [
  "BEGIN:VTIMEZONE",
  "TZID:Europe/Oslo",
  "BEGIN:STANDARD",
  "DTSTART:19961027T030000",
  "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
  "TZOFFSETFROM:+0200",
  "TZOFFSETTO:+0100",
  "TZNAME:CET",
  "END:STANDARD",
  "BEGIN:DAYLIGHT",
  "DTSTART:19970330T020000",
  "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
  "TZOFFSETFROM:+0100",
  "TZOFFSETTO:+0200",
  "TZNAME:CEST",
  "END:DAYLIGHT",
  "END:VTIMEZONE",
];

/** `stamp` is when the file was written; a file with a `name` is a calendar that is fetched again and again. */
export function calendarFile(
  appointments: readonly Appointment[],
  { stamp, name }: { stamp: Moment; name?: string },
): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Ledergaloppen//Samling//NO",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    ...(name === undefined ? [] : named(name)),
    ...oslo,
    ...appointments.flatMap((it) => event(it, stamp)),
    "END:VCALENDAR",
  ];
  return `${lines.map(folded).join("\r\n")}\r\n`;
}

/** What RFC 7986 says, and beside it what Outlook and Google read. */
const named = (name: string): string[] => [
  `NAME:${escaped(name)}`,
  `X-WR-CALNAME:${escaped(name)}`,
  "REFRESH-INTERVAL;VALUE=DURATION:PT6H",
  "X-PUBLISHED-TTL:PT6H",
];

const event = (
  { uid, sequence = 0, cancelled = false, start, end, summary, description, place }: Appointment,
  stamp: Moment,
): string[] => [
  "BEGIN:VEVENT",
  `UID:${escaped(uid)}`,
  `SEQUENCE:${sequence}`,
  `DTSTAMP:${stamp.slice(0, 19).replace(/[-:]/g, "")}Z`,
  `DTSTART${when(start)}`,
  // A day without a clock ends where the next one begins.
  `DTEND${when(end.clock ? end : { day: addDays(end.day, 1) })}`,
  `SUMMARY:${escaped(summary)}`,
  ...(description ? [`DESCRIPTION:${escaped(description)}`] : []),
  ...(place ? [`LOCATION:${escaped(place)}`] : []),
  `STATUS:${cancelled ? "CANCELLED" : "CONFIRMED"}`,
  `TRANSP:${cancelled ? "TRANSPARENT" : "OPAQUE"}`,
  "END:VEVENT",
];

const when = ({ day, clock }: WallTime): string =>
  clock
    ? `;TZID=Europe/Oslo:${day.replaceAll("-", "")}T${clock.replace(":", "")}00`
    : `;VALUE=DATE:${day.replaceAll("-", "")}`;

/** Section 3.3.11: backslash, semicolon, comma and line break. */
const escaped = (text: string): string =>
  text
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\r\n?|\n/g, "\\n")
    .replace(/[^\P{Cc}\t]/gu, "");

const longest = 75;
const encoder = new TextEncoder();

/** Section 3.1: at most 75 octets a line, and no character is cut in two. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = "";
  let bytes = 0;
  for (const sign of line) {
    const size = encoder.encode(sign).length;
    if (bytes + size > longest) {
      parts.push(part);
      part = " ";
      bytes = 1;
    }
    part += sign;
    bytes += size;
  }
  return [...parts, part].join("\r\n");
}
