import type { nb } from "./nb.ts";

export const en: typeof nb = {
  sheet: { summary: "Summary", assignments: "Assignments" },
  title: (name) => `Report: ${name}`,
  on: (day) => `Made on ${day}`,
  how: (least) =>
    `The numbers are of the programme as a whole. A number that fewer than ${least} groups stand behind is left out. Groups are not ranked.`,
  groups: "Leadership groups",
  phase: "Phase",
  status: "Latest check-in",
  statuses: { on_track: "On track", stuck: "Stuck", need_help: "Need help" },
  visits: "Home visits",
  visitsAsked: "Wished for or proposed",
  visitsPlanned: "Planned",
  visitsDone: "Done",
  experiences: "Experiences shared",
  matched: "Groups that talked with someone who has stood in it",
  number: "Number",
  assignment: "Assignment",
  due: "Due",
  minutes: "Estimated time (minutes)",
  answered: "Answered",
  of: "Of",
  late: "After the deadline",
  hours: "Hours to answer (median)",
  nudged: "Groups that got a reminder",
  afterNudge: "Answered within a week after",
};
