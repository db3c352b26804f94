import type { House } from "../../house.ts";
import type { AllUses } from "./api.ts";

/** Which use case answers which line of the endpoint table. */
export const usesOf = (house: House): AllUses => ({
  me: house.viewMe,
  board: house.viewBoard,
  overview: house.viewOverview,
  case: house.viewCase,
  noteHistory: house.viewNoteHistory,
  archive: house.viewArchive,
  portfolio: house.viewPortfolio,
  timeline: house.viewTimeline,
  ...house.acts,
});
