import type { AuthorArchive } from "../../contract/archiveViews.ts";
import { formerNumber } from "../../domain/store/former.ts";
import type { Person } from "../../domain/programme/person.ts";
import { groupOf, type Programme } from "../../domain/programme/programme.ts";

export type Authors = (person: string, group?: string) => AuthorArchive;

/** Who somebody was when they wrote, for the archive: by role and organisation. */
export const authorsOf =
  (programme: Programme, people: readonly Person[], { names }: { names: boolean }): Authors =>
  (id, group) => {
    const person = people.find((one) => one.id === id);
    const membership =
      person?.memberships.find((one) => one.group === group) ??
      (group === undefined ? person?.memberships[0] : undefined);
    const home = groupOf(programme, membership?.group ?? group ?? "");
    const roles = membership?.roles ?? person?.programmeRoles ?? [];
    return {
      roles: formerNumber(id) === undefined ? roles : ["former"],
      ...(home && { organisation: home.name, chiefExecutiveTitle: home.chiefExecutiveTitle }),
      ...(names && person?.name && { name: person.name }),
    };
  };
