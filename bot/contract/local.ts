import * as v from "valibot";
import type { Account } from "../domain/programme/person.ts";
import { id } from "./endpoints.ts";

/** Local mode only: who am I in the browser. These paths do not exist in a deployment. */
export const localPaths = { people: "/api/local/people", identity: "/api/local/identity" } as const;

/** The body of POST /api/local/identity. */
export const localIdentity = v.object({ tenant: id, object: id });

/** For tests: `tenant/object`. */
export const localHeader = "x-local-person";

export interface LocalPerson extends Account {
  name: string;
  title?: string;
  /** The municipality, or the region of a facilitator. */
  where?: string;
  facilitator: boolean;
}
export interface LocalPeopleView {
  people: LocalPerson[];
  /** Who was chosen before. */
  current?: Account;
  /** Where the chat is: Microsoft's Agents Playground. */
  chat?: string;
}
