import type { AssignmentDraft } from "../../bot/domain/plan/draft.ts";

/** What a facilitator writes for Fjordvik alone, with one question: open a while before samling 3 of the demo. */
export const callRelatives: AssignmentDraft = {
  checkIn: false,
  title: { nb: "Ring tre pårørende" },
  why: { nb: "De vet hva som svikter." },
  action: { nb: "Ring tre, og spør hva som er vanskelig." },
  phase: 2,
  track: "case",
  audience: "whole_group",
  answeredBy: "group",
  groups: ["fjordvik"],
  minutes: { do: 5, answer: 3 },
  opens: { gathering: 3, side: "before", days: 26, clock: "08:30" },
  due: { gathering: 3, side: "before", days: 5, clock: "15:30" },
  questions: [{ id: "said", type: "long_text", label: { nb: "Hva sa de?" }, required: true, maxLength: 400 }],
  offers: ["ks"],
};
