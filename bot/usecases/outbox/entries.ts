import { idOf, laneOf } from "../../domain/ids.ts";
import { subjectOf, type Mailing } from "../../domain/delivery/mailing.ts";
import type { Message } from "../../domain/delivery/message.ts";
import type { Foreseen } from "../../domain/delivery/planning.ts";
import type { Moment } from "../../domain/time.ts";
import type { Entry } from "../../ports.ts";

export const entryOf = (mailing: Mailing, dueAt?: Moment): Entry<"mailing"> => ({
  kind: "mailing",
  id: idOf.mailing(mailing.id),
  body: mailing,
  ...(dueAt && { dueAt }),
});

/** A silence is written down like a message: every one of them has a reason that can be read. */
export function messageOf(mailing: Mailing, row: Foreseen, notBefore: Moment, now: Moment): Entry<"message"> {
  const { person, group, tenant, fate } = row;
  const common = { to: person, group, mailing: mailing.id, what: subjectOf(mailing), notBefore, attempts: 0 };
  const body: Message =
    fate.is === "goes"
      ? {
          ...common,
          state: { is: "waiting" },
          ...(fate.because && { hold: { because: fate.because, until: fate.at } }),
        }
      : {
          ...common,
          state:
            fate.is === "drop"
              ? { is: "dropped", at: now, because: fate.because }
              : { is: "notReached", at: now, because: fate.because },
        };
  return {
    kind: "message",
    id: idOf.message(mailing.id, person, group),
    body,
    ...(tenant !== undefined && { lane: laneOf.tenant(tenant) }),
    ...(fate.is === "goes" && { dueAt: fate.at }),
  };
}
