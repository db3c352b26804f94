import type { Ports, Store } from "../../ports.ts";
import { bring, type Brought } from "./bring.ts";
import { gather } from "./gather.ts";
import { stoppable, type DataOutcome } from "./refusal.ts";

/** Everything from one store into another, word for word. The first is left as it is. */
export const moveData =
  ({ from, to, now }: { from: Store; to: Store; now: Ports["now"] }) =>
  (): Promise<DataOutcome<Brought>> =>
    stoppable(() => bring({ store: to, now }, () => gather(from)));
