import type { nb } from "./nb.ts";

export const en: typeof nb = {
  changedMeanwhile: (name) =>
    name === undefined
      ? "Somebody else changed this at the same time. What you wrote is kept. Look at the new text, and choose."
      : `${name} changed this at the same time. What you wrote is kept. Look at the new text, and choose.`,
  tooLong: (over, most) =>
    `The text is ${over} characters too long. There is room for ${most}. Shorten it, or make it two notes.`,
  empty: "Write something first, and it will be saved.",
  needsReason: "Write briefly why.",
  noteGone: "The note is no longer on the board.",
  boardFull: (most) => `The board has room for ${most} notes. Archive some to make room for new ones.`,
  portfolioFull: (most) => `The portfolio has room for ${most} cases. Some must go before a new one fits.`,
  editInAnswer:
    "This note is an answer with several fields. Change the answer in the chat, and the note follows.",
  notUndoable:
    "Sharing that was stopped does not come back with Undo. Share again if more people are to see it.",
  chiefExecutiveOnly: "This is approved by the chief executive of your municipality.",
  wrongKind: "What was sent does not fit here. Reload the page and try again.",
  notOurPage: "This came from another page than ours, and was not done.",
};
