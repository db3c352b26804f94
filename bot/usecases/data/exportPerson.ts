import { idOf, partitionOf } from "../../domain/ids.ts";
import { mentionsOf } from "../../domain/store/mentions.ts";
import type { Moment } from "../../domain/time.ts";
import type { Ports } from "../../ports.ts";
import { mailboxKey } from "../visitor/mailbox.ts";
import { findPerson } from "./findPerson.ts";
import { stoppable, type DataOutcome } from "./refusal.ts";
import { each } from "../everything.ts";
import { kinds } from "../../domain/store/documents.ts";

/** Everything that is kept about one person in a programme, as it is stored (PV5). */
export interface PersonExport {
  format: 1;
  writtenAt: Moment;
  programme: string;
  person: string;
  name: string;
  pieces: PersonPiece[];
}
export interface PersonPiece {
  kind: string;
  document: string;
  path?: string;
  said: unknown;
}

/** Of a document that is about others too, only the part that is about this person. */
export const exportPerson =
  ({ store, now }: Pick<Ports, "store" | "now">) =>
  (input: { programme: string; person: string }): Promise<DataOutcome<PersonExport>> =>
    stoppable(async () => {
      const { programme } = input;
      const { body: person } = (await findPerson(store, programme, input.person)).found;
      const find = mentionsOf(person);
      const pieces: PersonPiece[] = [];
      const add = (doc: { kind: string; id: string; body: object } | undefined): void => {
        for (const { path, said } of doc ? find(doc.id, doc.body) : []) {
          pieces.push({ kind: doc?.kind ?? "", document: doc?.id ?? "", ...(path !== "" && { path }), said });
        }
      };
      add(await store.read(partitionOf.programme(programme), "person", idOf.person(person.id)));
      const box = await store.read(
        partitionOf.mailbox(await mailboxKey(person.email)),
        "mailbox",
        idOf.mailbox,
      );
      add(box);
      if (person.account) {
        const { tenant, object } = person.account;
        const partition = partitionOf.tenant(tenant);
        for (const one of [
          await store.read(partition, "account", idOf.account(object)),
          await store.read(partition, "load", idOf.load(object)),
          await store.read(partitionOf.programmes, "knock", idOf.knock(tenant, object)),
        ]) {
          if (one) pieces.push({ kind: one.kind, document: one.id, said: one.body });
        }
      }
      for await (const page of each(store, partitionOf.programme(programme), kinds)) {
        for (const one of page) if (one.kind !== "person") add(one);
      }
      return { format: 1, writtenAt: now(), programme, person: person.id, name: person.name, pieces };
    });
