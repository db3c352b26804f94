import type { DeedBody } from "../../contract/deeds.ts";
import type { HomeSettingsView } from "../../contract/homeViews.ts";
import { done, refuse, type Outcome } from "../../domain/outcome.ts";
import { dayOf } from "../../domain/time.ts";
import type { Ports } from "../../ports.ts";
import { changeOwn, paused } from "../chat/ownChoices.ts";
import { nothingFor, type Visitor } from "../visitor/visitor.ts";
import { settingsOf } from "./viewHome.ts";

/** Language and pause, the same as can be chosen in the chat. */
export const chooseSettings =
  (ports: Pick<Ports, "store" | "now">) =>
  async ({
    visitor,
    body: { language, pausedUntil: until },
  }: {
    visitor: Visitor;
    body: DeedBody<"chooseSettings">;
  }): Promise<Outcome<HomeSettingsView>> => {
    if (visitor.seats.length === 0) return refuse(nothingFor(visitor));
    if (until && until <= dayOf(ports.now())) {
      return refuse({ is: "invalid", problems: [{ is: "notADate", label: untilLabel }] });
    }
    const chosen = await changeOwn(ports, visitor, (seat) => ({
      ...(until === undefined ? seat.person : paused(seat, until ?? undefined)),
      ...(language && { language }),
    }));
    return chosen.ok ? done(settingsOf(chosen.value, ports.now())) : chosen;
  };

const untilLabel = { nb: "Pause til", nn: "Pause til", en: "Pause until" };
