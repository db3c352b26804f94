import { idOf } from "../../domain/ids.ts";
import type { Ports } from "../../ports.ts";
import type { AtBoard } from "./atBoard.ts";
import { actView, marks, undoOf, type ActOutcome } from "./outcome.ts";
import type { ActWhat } from "../../domain/board/history.ts";

/** The answer to an act that was done already: a double tap, a resend, an answer that was lost on its way. */
export async function doneBefore(
  { store }: Pick<Ports, "store">,
  desk: AtBoard,
  { act, what }: { act: string; what: ActWhat },
): Promise<ActOutcome | undefined> {
  const found = await store.read(desk.partition, "actDone", idOf.actDone(desk.seat.person.id, act));
  if (!found) return undefined;
  const { body } = found;
  if (body.what !== what) return { ok: false, refusal: { is: "invalid" } };
  const [version, card] = await Promise.all([
    body.note === undefined
      ? undefined
      : store.read(desk.partition, "noteVersion", idOf.noteVersion(body.case, body.note, body.rev)),
    store.read(desk.partition, "caseVersion", idOf.caseVersion(body.case, body.rev)),
  ]);
  const note = version?.body.after;
  return {
    ok: true,
    value: actView(
      desk,
      { case: body.case, rev: body.rev, note, ...marks(body) },
      undoOf({ ...(version && { note: version.body }), ...(card && { card }) }, what),
    ),
  };
}
