import * as v from "valibot";
import type { Lane } from "../domain/case/case.ts";
import type { PhaseNumber } from "../domain/roadmap.ts";

export const id = v.pipe(v.string(), v.regex(/^[A-Za-z0-9._@+=-]{1,100}$/));
export const none = v.object({});
export const inProgramme = v.object({ programme: id });
export const inGroup = v.object({ programme: id, group: id });
export const onNote = v.object({ programme: id, group: id, case: id, note: id });
export const onCase = v.object({ programme: id, group: id, case: id });
export const onTask = v.object({ programme: id, group: id, assignment: id });
export const onAssignment = v.object({ programme: id, assignment: id });
export const onMailing = v.object({ programme: id, mailing: id });

const lanes: { [L in Lane]: L } = {
  need: "need",
  people: "people",
  insight: "insight",
  ideaPark: "ideaPark",
  solution: "solution",
  pilot: "pilot",
  decisions: "decisions",
  benefits: "benefits",
  adjacent: "adjacent",
  operation: "operation",
  experience: "experience",
  agreement: "agreement",
  obstacles: "obstacles",
  next: "next",
};
export const lane = v.enum(lanes);
/** A programme may have fewer; its framework knows. */
export const phase = v.picklist([1, 2, 3, 4, 5, 6]) satisfies v.GenericSchema<PhaseNumber>;
