import { idOf, laneOf, partitionOf } from "../../domain/ids.ts";
import { subjectOf, groupsReached, openingIdOf, type Mailing } from "../../domain/delivery/mailing.ts";
import type { Message, MessageState } from "../../domain/delivery/message.ts";
import type { Person } from "../../domain/programme/person.ts";
import { hour, later } from "../../domain/time.ts";
import type { Change, Ports } from "../../ports.ts";
import { wake } from "../outbox/wake.ts";
import { each } from "../everything.ts";

const memory = 60 * 24 * hour;
/** What one card can carry at most; the newest count. */
const most = 20;

/**
 * Somebody who could not be reached is here: what did not reach them waits again, and what was laid out before they
 * were in the programme is laid out for them. Judged when due, so only what still matters goes, and on one card, once.
 */
export const comeBack =
  (ports: Pick<Ports, "store" | "now">) =>
  async (programme: string, person: Person): Promise<number> => {
    const { store } = ports;
    const { account } = person;
    if (!account) return 0;
    const now = ports.now();
    const lane = laneOf.tenant(account.tenant);
    const partition = partitionOf.programme(programme);
    for (;;) {
      const changes = (await missed()).slice(0, 100);
      if (changes.length === 0) return 0;
      await wake(ports, lane, programme, now);
      // Two arrivals came at once, or the outbox writes one of these: the others are missed all the same.
      if ((await store.commit(partition, changes)).ok) return changes.length;
    }

    async function missed(): Promise<Change[]> {
      const changes: Change[] = [];
      for (const mailing of await laidOut()) {
        for (const group of groupsReached(mailing.to, person)) {
          const id = idOf.message(mailing.id, person.id, group);
          const known = await store.read(partition, "message", id);
          if (known && known.body.state.is !== "notReached") continue;
          // A reminder of something they never had would be odd: late arrivals get the assignment itself.
          if (!known && mailing.what.kind !== "assignment") continue;
          if (known && mailing.what.kind === "nudge" && !(await had(mailing.what.assignment, known.body)))
            continue;
          const what = subjectOf(mailing);
          const fresh = { to: person.id, group, mailing: mailing.id, what, notBefore: now };
          const body = { ...fresh, ...known?.body, state: { is: "waiting" } as const, attempts: 0 };
          const put = { kind: "message", id, lane, dueAt: now, body } as const;
          changes.push({ put, ifMatch: known?.etag ?? "new" });
        }
      }
      return changes;
    }

    /** The assignment came before the reminder of it was to. */
    async function had(assignment: string, { group, notBefore }: Message): Promise<boolean> {
      const id = idOf.message(openingIdOf(assignment), person.id, group);
      const state = (await store.read(partition, "message", id))?.body.state;
      return state !== undefined && came(state) && state.at < notBefore;
    }

    async function laidOut(): Promise<Mailing[]> {
      const found: Mailing[] = [];
      for await (const page of each(store, partition, ["mailing"], { prefix: "mailing:" })) {
        for (const { body } of page) {
          if (body.state !== "sent" || body.what.kind === "correction") continue;
          if (body.decidedAt > later(now, -memory) || body.what.kind === "assignment") found.push(body);
        }
      }
      return found.sort((a, b) => (a.decidedAt > b.decidedAt ? -1 : 1)).slice(0, most);
    }
  };

const came = (
  state: MessageState,
): state is Extract<MessageState, { is: "accepted" | "unknown" | "joined" }> =>
  state.is === "accepted" || state.is === "unknown" || state.is === "joined";
