import type { KnownAccount, Load } from "../../domain/delivery/account.ts";
import type { Act, Bodies } from "../../domain/store/documents.ts";
import type { Note } from "../../domain/case/case.ts";
import { idOf, partitionOf } from "../../domain/ids.ts";
import type { Person } from "../../domain/programme/person.ts";
import type { Moment } from "../../domain/time.ts";
import type { Page, Ports } from "../../ports.ts";
import { each } from "../everything.ts";
import type { Seat, Visitor } from "../visitor/visitor.ts";
import { addWords, noWords, wordKinds, type OwnWords } from "./ownWords.ts";

export interface PersonalData {
  account?: KnownAccount;
  /** When something was sent to them lately. */
  load?: Load;
  programmes: ProgrammeData[];
}
export interface ProgrammeData {
  programme: { id: string; name: string };
  person: Person;
  answers: Bodies["version"][];
  drafts: { assignment: string; group: string; draft: NonNullable<Bodies["answer"]["draft"]> }[];
  voices: { assignment: string; group: string; voice: Bodies["answer"]["voices"][number] }[];
  /** What they wrote to KS for their group, as words to a reply. */
  saidBack: { assignment: string; group: string; at: Moment; text: string }[];
  notes: Note[];
  /** What else they have written, and taken on. */
  words: OwnWords;
  acts: Act[];
  messages: { mailing: string; state: Bodies["message"]["state"] }[];
}

/** Everything that is stored about one person and by them, and nothing of what others have written (PV5). */
export async function dataOf({ store }: Pick<Ports, "store">, visitor: Visitor): Promise<PersonalData> {
  const { tenant, object } = visitor.account;
  const partition = partitionOf.tenant(tenant);
  const [account, load] = await Promise.all([
    store.read(partition, "account", idOf.account(object)),
    store.read(partition, "load", idOf.load(object)),
  ]);
  return {
    ...(account && { account: account.body }),
    ...(load && { load: load.body }),
    programmes: await Promise.all(visitor.seats.map((seat) => inProgramme(store, seat))),
  };
}

async function inProgramme(store: Ports["store"], { programme, person }: Seat): Promise<ProgrammeData> {
  const data: ProgrammeData = {
    programme: { id: programme.id, name: programme.name },
    person,
    answers: [],
    drafts: [],
    voices: [],
    saidBack: [],
    notes: [],
    words: noWords(),
    acts: [],
    messages: [],
  };
  const me = person.id;
  /** What they last said in a note, by its id. */
  const said = new Map<string, Note>();
  for await (const page of each(store, partitionOf.programme(programme.id), kinds)) {
    for (const entry of page) {
      for (const note of notesIn(entry, me))
        if ((said.get(note.id)?.rev ?? -1) < note.rev) said.set(note.id, note);
      add(data, me, entry);
      if (hasWords(entry)) addWords(data.words, me, entry);
    }
  }
  return { ...data, notes: [...said.values()] };
}

const kinds = ["answer", "version", "archivedNote", "noteVersion", "act", "message", ...wordKinds] as const;
type Entry = Page<(typeof kinds)[number]>["entries"][number];
const hasWords = (entry: Entry): entry is Extract<Entry, { kind: (typeof wordKinds)[number] }> =>
  wordKinds.some((kind) => kind === entry.kind);

/** Notes as this person has worded them: as they stand, or as they stood before a colleague worded them anew. */
function notesIn({ kind, body }: Entry, me: string): Note[] {
  const isMine = ({ by, changed }: Note): boolean => (changed?.by ?? by) === me;
  if (kind === "case") return body.notes.filter(isMine);
  if (kind === "archivedNote") return isMine(body) ? [body] : [];
  if (kind !== "noteVersion") return [];
  return body.by === me && body.before?.text !== body.after.text ? [body.after] : [];
}

function add(data: ProgrammeData, me: string, { kind, body }: Entry): void {
  switch (kind) {
    case "version":
      if (body.by === me) data.answers.push(body);
      return;
    case "answer": {
      const { assignment, group, draft } = body;
      if (draft?.by === me) data.drafts.push({ assignment, group, draft });
      for (const voice of body.voices) if (voice.by === me) data.voices.push({ assignment, group, voice });
      return;
    }
    case "feedback": {
      const { assignment, group, saidBack = [] } = body;
      for (const { by, at, text } of saidBack)
        if (by === me) data.saidBack.push({ assignment, group, at, text });
      return;
    }
    case "act":
      if (body.by === me) data.acts.push(body);
      return;
    case "message":
      if (body.to === me) data.messages.push({ mailing: body.mailing, state: body.state });
  }
}
