import { nameFor } from "../../domain/store/former.ts";
import { idOf, partitionOf } from "../../domain/ids.ts";
import type { Letter } from "../../domain/letter/letter.ts";
import type { NoticeFacts } from "../../domain/letter/chat.ts";
import type { Mailing } from "../../domain/delivery/mailing.ts";
import type { Outcome } from "../../domain/outcome.ts";
import type { Ports } from "../../ports.ts";
import { groupOf } from "../../domain/programme/programme.ts";
import { channelLetter } from "../channel/channelLetter.ts";
import { showMatch } from "./match.ts";
import { showOffer } from "./offer.ts";
import { showSharing } from "../answer/showSharing.ts";
import { showVisit } from "./visits.ts";
import type { Parcel } from "../../domain/delivery/parcel.ts";
import { readTask } from "../answer/task.ts";
import { taskFacts } from "../answer/taskLetters.ts";
import type { Visitor } from "../visitor/visitor.ts";

type Needs = Pick<Ports, "store" | "now" | "method" | "links">;

/** What is told and not asked, as it stands when the card is read; `undefined` for what is about an assignment. */
export async function noticeLetter(
  ports: Needs,
  parcel: Parcel,
  { what, by }: Mailing,
): Promise<Letter | undefined> {
  switch (what.kind) {
    case "notice": {
      const from = await senderOf(ports, parcel, by);
      const about = what.about && (await replyTo(ports, parcel, what.about));
      return {
        kind: "notice",
        text: what.text,
        ...(from !== undefined && { from }),
        ...(about && { about }),
      };
    }
    case "approval":
      return approval(ports, parcel, what);
    case "saidBack":
      return saidBack(ports, parcel, what);
    case "expiry":
      return expiry(ports, parcel);
    case "channel":
      return channelLetter(ports, parcel, what);
    case "visit":
      return visitAsTold(parcel, said(await showVisit(ports)({ ...here(parcel), visit: what.visit })));
    case "match":
      return said(await showMatch(ports)({ ...here(parcel), ask: what.ask }));
    case "offer":
      return said(await showOffer(ports)({ ...here(parcel), of: what.of }));
    case "assignment":
    case "nudge":
    case "later":
    case "correction":
      return undefined;
  }
}

const visitAsTold = ({ items: [first] }: Parcel, letter: Letter): Letter =>
  first?.message.replaced && letter.kind === "visit" ? { ...letter, replaced: true } : letter;

/** A reply leads back to the answer, while there is one to lead to. */
async function replyTo(
  ports: Needs,
  parcel: Parcel,
  about: { assignment: string; group: string },
): Promise<NoticeFacts["about"]> {
  const task = await readTask(ports, {
    visitor: visitorOf(parcel),
    programme: parcel.programme.id,
    ...about,
  });
  return task.ok ? taskFacts(ports, task.value) : undefined;
}

export const visitorOf = ({ programme, person }: Parcel): Visitor => ({
  account: person.account ?? { tenant: "", object: "" },
  seats: [{ programme, person }],
});

const here = (parcel: Parcel) => ({ visitor: visitorOf(parcel), programme: parcel.programme.id });
const said = (outcome: Outcome<Letter>): Letter =>
  outcome.ok ? outcome.value : { kind: "refusal", refusal: outcome.refusal };

export async function senderOf(
  { store }: Pick<Ports, "store">,
  { programme, language }: Parcel,
  by: string | undefined,
): Promise<string | undefined> {
  if (by === undefined) return undefined;
  const found = await store.read(partitionOf.programme(programme.id), "person", idOf.person(by));
  return found && nameFor({ [by]: found.body.name }, by, language);
}

async function approval(
  ports: Needs,
  parcel: Parcel,
  { of, group }: { of: string; group: string },
): Promise<Letter> {
  return said(await showSharing(ports)({ ...here(parcel), assignment: of, group }));
}

/** The group speaks, and not the one of them who pressed. */
async function saidBack(
  { store, links }: Needs,
  { programme }: Parcel,
  { of, group: id }: { of: string; group: string },
): Promise<Letter> {
  const partition = partitionOf.programme(programme.id);
  const [feedback, agenda] = await Promise.all([
    store.read(partition, "feedback", idOf.feedback(idOf.answer(of, id))),
    store.read(partition, "agenda", idOf.agenda),
  ]);
  const last = feedback?.body.saidBack?.at(-1);
  const title = agenda?.body.items.find((item) => item.id === of)?.title;
  const group = groupOf(programme, id);
  if (!last || !title || !group) return { kind: "refusal", refusal: { is: "notFound" } };
  const to = { title, overviewUrl: links.overview(programme.id) };
  return { kind: "notice", text: last.text, from: group.name, saidTo: to };
}

async function expiry({ store, links }: Needs, { programme }: Parcel): Promise<Letter> {
  const said = await store.read(partitionOf.programme(programme.id), "expiry", idOf.expiry);
  const { name, deleteOn } = programme;
  const archived = said?.body.archivedAt !== undefined;
  return {
    kind: "expiry",
    programmeName: name,
    deleteOn,
    archived,
    overviewUrl: links.overview(programme.id),
  };
}
