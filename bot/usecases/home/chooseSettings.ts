import type { DeedBody } from "../../contract/deeds.ts";
import type { HomeSettingsView } from "../../contract/homeViews.ts";
import { idOf, partitionOf } from "../../domain/ids.ts";
import { done, refuse, type Outcome } from "../../domain/outcome.ts";
import type { Person } from "../../domain/person.ts";
import { same } from "../../domain/same.ts";
import { dayOf, onTheWall } from "../../domain/time.ts";
import type { Ports } from "../../ports.ts";
import type { Seat, Visitor } from "../visitor.ts";
import { settingsOf } from "./viewHome.ts";

/** Language and pause are a person's own, the same in every programme they are part of. */
export const chooseSettings =
  ({ store, now }: Pick<Ports, "store" | "now">) =>
  async ({
    visitor,
    body,
  }: {
    visitor: Visitor;
    body: DeedBody<"chooseSettings">;
  }): Promise<Outcome<HomeSettingsView>> => {
    if (visitor.seats.length === 0) return refuse({ is: "unknownPerson" });
    const { pausedUntil: until } = body;
    if (until && until <= dayOf(now())) {
      return refuse({ is: "invalid", problems: [{ is: "notADate", label: untilLabel }] });
    }
    const seats: Seat[] = [];
    for (const { programme, person } of visitor.seats) {
      const partition = partitionOf.programme(programme.id);
      const stored = await store.read(partition, "person", idOf.person(person.id));
      if (!stored) continue;
      const { pausedUntil: before, ...rest } = stored.body;
      const pausedUntil =
        until === undefined
          ? before
          : until === null
            ? undefined
            : onTheWall(until, programme.settings.quietHours.to);
      const chosen: Person = {
        ...rest,
        ...(body.language && { language: body.language }),
        ...(pausedUntil && { pausedUntil }),
      };
      if (!same(chosen, stored.body)) {
        const put = { kind: "person", id: stored.id, body: chosen } as const;
        const saved = await store.commit(partition, [{ put, ifMatch: stored.etag }]);
        if (!saved.ok) return refuse({ is: "changedMeanwhile" });
      }
      seats.push({ programme, person: chosen });
    }
    return done(settingsOf({ ...visitor, seats }, now()));
  };

const untilLabel = { nb: "Pause til", nn: "Pause til", en: "Pause until" };
