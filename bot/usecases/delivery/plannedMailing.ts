import { idOf, partitionOf } from "../../domain/ids.ts";
import type { Local } from "../../domain/language.ts";
import type { Mailing } from "../../domain/delivery/mailing.ts";
import type { Ports } from "../../ports.ts";
import type { Forecast } from "./forecast.ts";

export interface PlannedMailing extends Forecast {
  mailing: string;
  what: Mailing["what"];
  /** Of the assignment that it is about. */
  title?: Local;
  cancelled: boolean;
  /** Laid out already: what still waits of it, and whom it did not go to. */
  laidOut: boolean;
  /** How many have it already. */
  had: number;
}
/** What it is, for somebody who reads. */
export async function headOf(
  { store }: Pick<Ports, "store">,
  programme: string,
  { id: mailing, what, state }: Mailing,
): Promise<Pick<PlannedMailing, "mailing" | "what" | "title" | "cancelled">> {
  const about = "assignment" in what ? what.assignment : "of" in what ? what.of : undefined;
  const found =
    about === undefined
      ? undefined
      : await store.read(partitionOf.programme(programme), "assignment", idOf.assignment(about));
  const title = found && { title: found.body.title };
  return { mailing, what, ...title, cancelled: state === "cancelled" };
}
