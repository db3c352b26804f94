import { idOf, partitionOf } from "../../domain/ids.ts";
import type { Letter } from "../../domain/letter/letter.ts";
import { done, refuse, type Outcome } from "../../domain/outcome.ts";
import { hour, later } from "../../domain/time.ts";
import type { Ports } from "../../ports.ts";
import type { Visitor } from "../visitor/visitor.ts";
import { dataOf } from "./dataOf.ts";
import type { Act } from "../../domain/store/documents.ts";

type Needs = Pick<Ports, "store" | "now" | "links" | "ticket">;

/** The file is for the person who asked, now. */
const valid = hour;

/** What is stored about one person, in numbers, with the whole of it as a file behind a link that soon ends (PV5). */
export const myData =
  (ports: Needs) =>
  async (visitor: Visitor): Promise<Outcome<Letter>> => {
    const [first] = visitor.seats;
    if (!first) return refuse({ is: "unknownPerson" });
    const { store, links } = ports;
    const data = await dataOf(ports, visitor);
    const ticket = ports.ticket();
    const until = later(ports.now(), valid);
    await store.commit(partitionOf.tickets, [
      {
        put: {
          kind: "ticket",
          id: idOf.ticket(ticket),
          body: { for: "myData", account: visitor.account },
          expiresAt: until,
        },
      },
    ]);
    const asked = await store.read(
      partitionOf.programme(first.programme.id),
      "act",
      idOf.erasure(first.person.id),
    );
    return done({
      kind: "myData",
      name: first.person.name,
      programmes: data.programmes.map(({ programme, answers, drafts, notes, voices }) => ({
        name: programme.name,
        answers: answers.length,
        drafts: drafts.length,
        notes: notes.length,
        voices: voices.length,
      })),
      fileUrl: links.file(ticket, "mine-data.json"),
      fileUntil: until,
      privacyUrl: links.privacy,
      ...(asked && { erasureAskedAt: asked.body.at }),
    });
  };

/** Recorded where the facilitator finds it; what a group has answered stays with the group. Asked twice, it is once. */
export const askErasure =
  (ports: Needs) =>
  async (visitor: Visitor): Promise<Outcome<Letter>> => {
    for (const { programme, person } of visitor.seats) {
      const subject = { person: person.id };
      const body: Act = { at: ports.now(), by: person.id, what: "erasure.asked", subject };
      await ports.store.commit(partitionOf.programme(programme.id), [
        { put: { kind: "act", id: idOf.erasure(person.id), body }, ifMatch: "new" },
      ]);
    }
    return myData(ports)(visitor);
  };
