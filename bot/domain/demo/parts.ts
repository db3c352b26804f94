import type { Circle } from "../access.ts";
import type { Clock } from "../time.ts";

export interface DemoMoment {
  day: number;
  time: Clock;
}
export type DemoDone = DemoMoment & { by: string };

/** What gave an item a wider circle than the group: never without a day and a person (OF5). */
export interface DemoSharing {
  act: "send_to_ks" | "share_with_groups";
  day: number;
  by: string;
}
export type DemoApproval = DemoDone & { act: DemoSharing["act"] };
export interface DemoCircled {
  circle: Circle;
  shared?: DemoSharing[];
}
export interface DemoSaid {
  day: number;
  by: string;
  text: string;
}
