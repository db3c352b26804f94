import assert from "node:assert/strict";
import { done, refuse } from "../../bot/domain/outcome.ts";
import { asOf, testHouse, type TestHouse } from "./house.ts";

describe("files behind a link", () => {
  let house: TestHouse;
  before(async () => {
    house = await testHouse({
      openFile: async (ticket) =>
        ticket === "ticket-1234"
          ? done({
              is: "calendar",
              programme: { id: "p1", name: "Løp 2026" },
              events: [
                {
                  is: "gathering",
                  number: 2,
                  when: {
                    startDay: "2026-12-08",
                    startClock: "10:00",
                    endDay: "2026-12-09",
                    endClock: "15:00",
                  },
                  sequence: 3,
                  cancelled: false,
                },
              ],
              language: "nb",
              now: asOf,
            })
          : refuse({ is: "notFound" }),
    });
  });
  after(() => house.close());

  it("open without signing in, as a file, and are kept nowhere", async () => {
    const answer = await fetch(`${house.url}/files/ticket-1234/samling-2.ics`);
    assert.equal(answer.status, 200);
    assert.equal(answer.headers.get("content-type"), "text/calendar; charset=utf-8");
    assert.equal(answer.headers.get("content-disposition"), 'attachment; filename="samling-2.ics"');
    assert.equal(answer.headers.get("cache-control"), "no-store");
    assert.match(await answer.text(), /^BEGIN:VCALENDAR\r\n/);
  });
  for (const ticket of ["nothing-here", "x", "..%2F..", "ticket:1234"]) {
    it(`${ticket} leads nowhere, and says no more`, async () => {
      const answer = await fetch(`${house.url}/files/${ticket}/x.ics`);
      assert.equal(answer.status, 404);
      assert.match(await answer.text(), /Lenken virker ikke lenger/);
    });
  }
});
