import type { Clock, Day, Moment } from "./time.ts";

/** One appointment as a file that every calendar reads: RFC 5545, with the wall clock of Europe/Oslo. */
export interface Appointment {
  uid: string;
  /** When the file was written. */
  stamp: Moment;
  start: { day: Day; clock: Clock };
  end: { day: Day; clock: Clock };
  summary: string;
  description?: string;
  place?: string;
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

export function calendarFile({ uid, stamp, start, end, summary, description, place }: Appointment): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Ledergaloppen//Samling//NO",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    ...oslo,
    "BEGIN:VEVENT",
    `UID:${escaped(uid)}`,
    `DTSTAMP:${stamp.slice(0, 19).replace(/[-:]/g, "")}Z`,
    `DTSTART;TZID=Europe/Oslo:${wall(start)}`,
    `DTEND;TZID=Europe/Oslo:${wall(end)}`,
    `SUMMARY:${escaped(summary)}`,
    ...(description ? [`DESCRIPTION:${escaped(description)}`] : []),
    ...(place ? [`LOCATION:${escaped(place)}`] : []),
    "STATUS:CONFIRMED",
    "TRANSP:OPAQUE",
    "END:VEVENT",
    "END:VCALENDAR",
  ];
  return `${lines.map(folded).join("\r\n")}\r\n`;
}

const wall = ({ day, clock }: Appointment["start"]): string =>
  `${day.replaceAll("-", "")}T${clock.replace(":", "")}00`;

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
