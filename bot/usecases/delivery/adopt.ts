import { idOf, partitionOf } from "../../domain/ids.ts";
import { languageFor } from "../../domain/language.ts";
import { openingIdOf } from "../../domain/delivery/mailing.ts";
import type { Message, Sent } from "../../domain/delivery/message.ts";
import type { Person } from "../../domain/programme/person.ts";
import { groupOf } from "../../domain/programme/programme.ts";
import type { Stored } from "../../ports.ts";
import type { DeliveryDeps } from "./deps.ts";
import { programmeFacts } from "./facts.ts";
import { wake } from "../outbox/wake.ts";
import { each } from "../everything.ts";

export interface Seen {
  programme: string;
  person: Person;
  assignment: string;
  group: string;
  /** The card that was pressed, or that asked to be refreshed: its conversation and activity. */
  card: Omit<Sent, "at">;
}
export type Adopted = "known" | "found" | "moved" | "strange";

/**
 * A card has shown itself. One that we were not sure of is now known to have come through. One that nobody knew, where
 * another stands for the same message, comes from an attempt whose answer was lost: it is the one that the person has
 * in front of them, so it becomes the card, and the other is replaced by a word about that. One card is left.
 */
export const adopt =
  (deps: Pick<DeliveryDeps, "store" | "teams" | "now" | "log" | "letterFor">) =>
  async ({ programme, person, assignment, group, card }: Seen): Promise<Adopted> => {
    const { store, now, log } = deps;
    const partition = partitionOf.programme(programme);
    const first = await carrier(openingIdOf(assignment));
    if (first?.body.sent?.activity === card.activity) return "known";
    const candidates = [first, ...(await others())].filter((message) => message !== undefined);
    if (candidates.some(({ body: { sent } }) => sent?.activity === card.activity)) return "known";
    if (candidates.some(({ body: { copies } }) => copies?.includes(card.activity))) return "strange";
    const unsure = candidates.find(({ body }) => body.state.is === "unknown");
    const doubted = candidates.find(({ body }) => body.state.is === "accepted" && (body.doubts ?? 0) > 0);
    const message = unsure ?? doubted;
    if (!message) return "strange";
    const { etag, ...entry } = message;
    const { sent, doubts = 0, copies = [], ...body } = entry.body;
    const at = now();
    // It may have been changed while nobody knew of it: drawn again, it says what holds.
    if (entry.lane !== undefined) await wake(deps, entry.lane, programme, at);
    const put = {
      ...entry,
      dueAt: at,
      body: {
        ...body,
        state: { is: "accepted", at } as const,
        sent: { ...card, at },
        stale: { since: at },
        ...(doubts > 1 && { doubts: doubts - 1 }),
        ...(sent && { copies: [...copies, sent.activity] }),
      },
    };
    const written = await store.commit(partition, [{ put, ifMatch: etag }]);
    if (!written.ok) return "strange";
    log.info("card.adopted", { message: entry.id, moved: sent !== undefined });
    if (!sent) return "found";
    await replace(entry.body, sent);
    return "moved";

    /** The message itself, or the one on whose card it went out. */
    async function carrier(mailing: string): Promise<Stored<"message"> | undefined> {
      const own = await store.read(partition, "message", idOf.message(mailing, person.id, group));
      const state = own?.body.state;
      return state?.is === "joined" ? await store.read(partition, "message", state.into) : own;
    }

    async function others(): Promise<(Stored<"message"> | undefined)[]> {
      const messages: (Stored<"message"> | undefined)[] = [];
      for await (const page of each(store, partition, ["mailing"], { prefix: "mailing:" })) {
        for (const { body } of page) {
          if (body.what.kind === "nudge" && body.what.assignment === assignment)
            messages.push(await carrier(body.id));
        }
      }
      return messages;
    }

    async function replace(message: Message, copy: Sent): Promise<void> {
      const { tenant, object } = person.account ?? { tenant: "", object: "" };
      const [mailing, account] = await Promise.all([
        store.read(partition, "mailing", idOf.mailing(message.mailing)),
        person.account && store.read(partitionOf.tenant(tenant), "account", idOf.account(object)),
      ]);
      const address = account?.body.address;
      const facts = mailing && (await programmeFacts(store, programme, [mailing.body], [group]));
      if (!address || !facts) return;
      const ofGroup = groupOf(facts.programme, group);
      const language = languageFor(person, ofGroup);
      const about = facts.assignments.get(assignment);
      const items = [{ message, mailing: mailing.body, group: ofGroup, assignment: about }];
      const letter = await deps.letterFor({
        purpose: "copy",
        programme: facts.programme,
        person,
        language,
        items,
      });
      await deps.teams.update(address, copy, letter, language);
    }
  };
