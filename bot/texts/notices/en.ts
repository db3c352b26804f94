import type { Texts } from "../index.ts";

export const en: Texts["notices"] = {
  expiry: {
    head: (programme, day) => `${programme} will be deleted on ${day}`,
    whatGoes: "Everything written in the programme is deleted then. The day can be changed in the workbook.",
    archived: "Everything has been exported to the archive.",
    notArchived:
      "Nothing has been exported to the archive yet. The municipalities must get what they are to file before that day. Ask whoever runs Ledergaloppen for an export.",
    open: "Open the overview",
  },
};
