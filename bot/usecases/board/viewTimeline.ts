import type { TimelineView } from "../../contract/caseViews.ts";
import { idOf } from "../../domain/ids.ts";
import { done, type Outcome } from "../../domain/outcome.ts";
import type { Ports } from "../../ports.ts";
import { groupVisits } from "./groupVisits.ts";
import { openWindow, type GroupKey } from "./openCase.ts";
import { timelineOf } from "./timeline.ts";

/** The year of a group: its gatherings, and its main case on two tracks. */
export const viewTimeline =
  (ports: Pick<Ports, "store" | "now" | "method">) =>
  async (key: GroupKey): Promise<Outcome<TimelineView>> => {
    const opened = await openWindow(ports, key);
    if (!opened.ok) return opened;
    const window = opened.value;
    const { partition, standing, seat } = window;
    const main = standing.mainCase;
    const [agenda, theCase, visits] = await Promise.all([
      ports.store.read(partition, "agenda", idOf.agenda),
      main === undefined ? undefined : ports.store.read(partition, "case", idOf.case(main)),
      groupVisits(ports, window),
    ]);
    return done(
      timelineOf({
        window,
        case: theCase?.body,
        agenda: agenda?.body.items ?? [],
        visits,
        framework: ports.method.framework(seat.programme),
        now: ports.now(),
      }),
    );
  };
