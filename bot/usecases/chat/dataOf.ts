import type { KnownAccount } from "../../domain/delivery/account.ts";
import type { Act, Bodies, Kind } from "../../domain/store/documents.ts";
import type { Note } from "../../domain/case/case.ts";
import { idOf, partitionOf } from "../../domain/ids.ts";
import type { Person } from "../../domain/programme/person.ts";
import type { Ports, Stored } from "../../ports.ts";
import type { Seat, Visitor } from "../visitor/visitor.ts";

export interface PersonalData {
  account?: KnownAccount;
  programmes: ProgrammeData[];
}
export interface ProgrammeData {
  programme: { id: string; name: string };
  person: Person;
  answers: Bodies["version"][];
  drafts: { assignment: string; group: string; draft: NonNullable<Bodies["answer"]["draft"]> }[];
  voices: { assignment: string; group: string; voice: Bodies["answer"]["voices"][number] }[];
  notes: Note[];
  acts: Act[];
  messages: { mailing: string; state: Bodies["message"]["state"] }[];
}

/** Everything that is stored about one person and by them, and nothing of what others have written (PV5). */
export async function dataOf({ store }: Pick<Ports, "store">, visitor: Visitor): Promise<PersonalData> {
  const { tenant, object } = visitor.account;
  const account = await store.read(partitionOf.tenant(tenant), "account", idOf.account(object));
  return {
    ...(account && { account: account.body }),
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
    notes: [],
    acts: [],
    messages: [],
  };
  const me = person.id;
  const kinds = ["answer", "version", "case", "act", "message"] as const satisfies readonly Kind[];
  let after: string | undefined;
  do {
    const page = await store.list(
      partitionOf.programme(programme.id),
      kinds,
      after === undefined ? {} : { after },
    );
    for (const entry of page.entries) add(data, me, entry);
    after = page.next;
  } while (after !== undefined);
  return data;
}

type Entry = { [K in "answer" | "version" | "case" | "act" | "message"]: Stored<K> }[
  "answer" | "version" | "case" | "act" | "message"];

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
    case "case":
      data.notes.push(...body.notes.filter(({ by }) => by === me));
      return;
    case "act":
      if (body.by === me) data.acts.push(body);
      return;
    case "message":
      if (body.to === me) data.messages.push({ mailing: body.mailing, state: body.state });
  }
}
