import * as v from "valibot";

export const id = v.pipe(v.string(), v.regex(/^[A-Za-z0-9._@+=-]{1,100}$/));
export const none = v.object({});
export const inProgramme = v.object({ programme: id });
export const inGroup = v.object({ programme: id, group: id });
export const onNote = v.object({ programme: id, group: id, case: id, note: id });
export const onCase = v.object({ programme: id, group: id, case: id });
export const onTask = v.object({ programme: id, group: id, assignment: id });
export const onAssignment = v.object({ programme: id, assignment: id });
export const onMailing = v.object({ programme: id, mailing: id });
