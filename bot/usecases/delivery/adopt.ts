import { idOf, laneOf, partitionOf } from "../../domain/ids.ts";
import { languageFor } from "../../domain/language.ts";
import { assignmentOf } from "../../domain/mailing.ts";
import type { Sent } from "../../domain/message.ts";
import type { Person } from "../../domain/person.ts";
import { groupOf } from "../../domain/programme.ts";
import type { Stored } from "../../ports.ts";
import type { DeliveryDeps } from "./deps.ts";
import { each, programmeFacts } from "./facts.ts";
import { wake } from "./wake.ts";

export interface Seen {
  programme: string;
  person: Person;
  assignment: string;
  group: string;
  /** The card that was pressed, or that asked to be refreshed: its conversation and activity. */
  card: Omit<Sent, "at">;
}
export type Adopted = "known" | "found" | "copy" | "strange";

/**
 * A card has shown itself. One that we were not sure of is now known to have come through. One that stands elsewhere
 * too is a copy from an attempt whose answer was lost: it is replaced by a word about that, so that one card is left.
 */
export const adopt =
  (deps: Pick<DeliveryDeps, "store" | "teams" | "now" | "log" | "letterFor">) =>
  async ({ programme, person, assignment, group, card }: Seen): Promise<Adopted> => {
    const { store, teams, now, log, letterFor } = deps;
    const partition = partitionOf.programme(programme);
    const candidates = await cards();
    if (candidates.some(({ body: { sent } }) => sent?.activity === card.activity)) return "known";
    const unsure = candidates.find(({ body }) => body.state.is === "unknown");
    if (unsure) return await found(unsure);
    const doubted = candidates.find(({ body }) => body.state.is === "accepted" && (body.doubts ?? 0) > 0);
    return doubted ? await replace(doubted) : "strange";

    async function cards(): Promise<Stored<"message">[]> {
      const messages: Stored<"message">[] = [];
      for await (const page of each(store, partition, "mailing", { prefix: "mailing:" })) {
        for (const { body } of page) {
          if (body.what.kind === "correction" || assignmentOf(body.what) !== assignment) continue;
          const own = await store.read(partition, "message", idOf.message(body.id, person.id, group));
          const { state } = own?.body ?? {};
          const carrier = state?.is === "joined" ? await store.read(partition, "message", state.into) : own;
          if (carrier) messages.push(carrier);
        }
      }
      return messages;
    }

    async function found({ etag, ...entry }: Stored<"message">): Promise<Adopted> {
      const at = now();
      const sent = { ...card, at };
      // It may have been changed while nobody knew of it: drawn again, it says what holds.
      if (entry.lane !== undefined) await wake(deps, laneOf.tenant(entry.lane), programme, at);
      const body = { ...entry.body, state: { is: "accepted", at } as const, sent, stale: { since: at } };
      await store.commit(partition, [{ put: { ...entry, dueAt: at, body }, ifMatch: etag }]);
      log.info("card.found", { message: entry.id });
      return "found";
    }

    async function replace(original: Stored<"message">): Promise<Adopted> {
      const mailing = (await store.read(partition, "mailing", idOf.mailing(original.body.mailing)))?.body;
      const facts = mailing && (await programmeFacts(store, programme, [mailing], [group]));
      const address =
        person.account &&
        (
          await store.read(
            partitionOf.tenant(person.account.tenant),
            "account",
            idOf.account(person.account.object),
          )
        )?.body.address;
      if (!mailing || !facts || !address) return "strange";
      const language = languageFor(person, groupOf(facts.programme, group));
      const about = facts.assignments.get(assignment);
      const item = {
        message: original.body,
        mailing,
        group: groupOf(facts.programme, group),
        assignment: about,
      };
      const letter = await letterFor({
        purpose: "copy",
        programme: facts.programme,
        person,
        language,
        items: [item],
      });
      const drawn = await teams.update(address, { ...card, at: now() }, letter, language);
      log.info("card.copyReplaced", { message: original.id, is: drawn.is });
      return "copy";
    }
  };
