import { idOf, partitionOf } from "../../domain/ids.ts";
import type { Letter } from "../../domain/letter/letter.ts";
import { done, refuse, type Outcome } from "../../domain/outcome.ts";
import { nextGathering, type Programme } from "../../domain/programme/programme.ts";
import { later, hour, onTheWall } from "../../domain/time.ts";
import type { Ports } from "../../ports.ts";
import { languageOf, nothingFor } from "../visitor/visitor.ts";
import { openTasks } from "../answer/listTasks.ts";
import type { Visitor } from "../visitor/visitor.ts";
import { groupsHere } from "./groupsHere.ts";

type Needs = Pick<Ports, "store" | "now" | "links" | "ticket">;

/** The next gathering: when, where, about what, what is still open before it, and a file for the calendar. */
export const showGathering =
  (ports: Needs) =>
  async (visitor: Visitor): Promise<Outcome<Letter>> => {
    if (visitor.seats.length === 0) return refuse(nothingFor(visitor));
    const now = ports.now();
    const upcoming = visitor.seats
      .flatMap((seat) => {
        const gathering = nextGathering(seat.programme, now);
        return gathering?.when ? [{ seat, gathering, when: gathering.when }] : [];
      })
      .sort((a, b) => (a.when.startDay < b.when.startDay ? -1 : 1));
    const [next] = upcoming;
    if (!next) return refuse({ is: "noGathering" });
    const { seat, gathering, when } = next;
    const here = groupsHere(visitor).filter(({ programme }) => programme.id === seat.programme.id);
    const open = (await openTasks(ports, visitor)).filter(
      (task) =>
        task.seat.programme.id === seat.programme.id &&
        task.state !== "answered" &&
        here.some(({ group }) => group.id === task.group.id) &&
        // What somebody has not done themselves is not told where others read along.
        (!visitor.inCompany || task.assignment.answeredBy === "group"),
    );
    const group = here[0]?.group.id;
    return done({
      kind: "gathering",
      number: gathering.number,
      start: onTheWall(when.startDay, when.startClock),
      end: onTheWall(when.endDay, when.endClock),
      ...(gathering.place !== undefined && { place: gathering.place }),
      ...(gathering.theme && { theme: gathering.theme }),
      ...(gathering.speakers !== undefined && { speakers: gathering.speakers }),
      open: open.map((task) => ({ title: task.assignment.title, groupName: task.group.name })),
      calendarUrl: await calendarLink(ports, seat.programme, gathering.number, visitor),
      ...(group !== undefined && { boardUrl: ports.links.board(seat.programme.id, group) }),
    });
  };

const valid = 90 * 24 * hour;

/** A calendar opens the link without signing in, so the link is one that nobody can guess, and it ends. */
async function calendarLink(
  ports: Needs,
  { id: programme }: Programme,
  gathering: number,
  visitor: Visitor,
): Promise<string> {
  const ticket = ports.ticket();
  const body = { for: "gathering" as const, programme, gathering, language: languageOf(visitor) };
  await ports.store.commit(partitionOf.tickets, [
    { put: { kind: "ticket", id: idOf.ticket(ticket), body, expiresAt: later(ports.now(), valid) } },
  ]);
  return ports.links.file(ticket, `samling-${gathering}.ics`);
}
