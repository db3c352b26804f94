import assert from "node:assert/strict";
import { calendarFile } from "../../bot/domain/calendar/file.ts";

const file = calendarFile(
  [
    {
      uid: "gathering-2.p1@ledergaloppen",
      start: { day: "2026-12-08", clock: "10:00" },
      end: { day: "2026-12-09", clock: "15:00" },
      summary: "Samling 2: fra innsikt, til løsning; og \\ tilbake",
      description: `Første linje\nAndre linje ${"åæø 👩🏽‍⚕️ ".repeat(20)}`,
      place: "Rådhuset, Fjordvik",
    },
  ],
  { stamp: "2026-11-24T08:12:30.123Z" },
);
const lines = file.split("\r\n");
const unfolded = file.replaceAll("\r\n ", "").split("\r\n");

describe("a calendar file", () => {
  it("ends every line with CRLF and keeps it within 75 octets, no character cut in two", () => {
    assert.ok(file.endsWith("END:VCALENDAR\r\n"));
    assert.ok(!/[^\r]\n/.test(file));
    for (const line of lines) assert.ok(Buffer.byteLength(line) <= 75, line);
    assert.ok(!file.includes("\ufffd"));
  });
  it("says when on the wall in Oslo, with the zone it means", () => {
    assert.ok(unfolded.includes("DTSTART;TZID=Europe/Oslo:20261208T100000"));
    assert.ok(unfolded.includes("DTEND;TZID=Europe/Oslo:20261209T150000"));
    assert.ok(unfolded.includes("DTSTAMP:20261124T081230Z"));
    assert.ok(unfolded.includes("TZID:Europe/Oslo"));
  });
  it("escapes what has a meaning, and puts it back together", () => {
    assert.ok(unfolded.includes("SUMMARY:Samling 2: fra innsikt\\, til løsning\\; og \\\\ tilbake"));
    assert.ok(unfolded.includes("LOCATION:Rådhuset\\, Fjordvik"));
    const description = unfolded.find((line) => line.startsWith("DESCRIPTION:"));
    assert.ok(description?.startsWith("DESCRIPTION:Første linje\\nAndre linje åæø 👩🏽‍⚕️"));
  });
});
