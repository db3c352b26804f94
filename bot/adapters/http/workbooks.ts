import type { PlanToldView } from "../../contract/deskAnswers.ts";
import type { FoundInWorkbook, LoadedView } from "../../contract/programmeViews.ts";
import type { House } from "../../house.ts";
import type { Language } from "../../domain/language.ts";
import { done, refuse, type Outcome } from "../../domain/outcome.ts";
import type { Plan, PlanChange } from "../../domain/plan/plan.ts";
import type { PlanRefusal } from "../../domain/plan/problem.ts";
import type { PlanTold } from "../../usecases/desk/told.ts";
import type { DeedUse } from "./options.ts";
import type { Files } from "./files.ts";

/** Workbooks as main.ts hands them in: this room does not know how they are read and written. */
export interface WorkbookDesk {
  read: (bytes: Uint8Array, language: Language) => ReadBook;
  write: (plan: Plan, language: Language) => Promise<Uint8Array>;
  template: (language: Language) => Promise<Uint8Array>;
  change: (change: PlanChange, language: Language) => string;
  refusal: (refusal: PlanRefusal, language: Language) => string[];
  /** What making a programme or changing its people did. */
  told: (told: PlanTold, language: Language) => PlanToldView;
  /** What the files are called. */
  names: (language: Language) => { template: string; plan: string };
}
export interface ReadBook {
  plan?: Plan;
  problems: FoundInWorkbook[];
  notes: FoundInWorkbook[];
}

/** The same check as the command line, and everything that is wrong at once. */
export const bringWorkbook =
  (house: House, desk: WorkbookDesk, { dryRun }: { dryRun: boolean }): DeedUse<"loadWorkbook"> =>
  async ({ visitor, programme, act, language, body }): Promise<Outcome<LoadedView>> => {
    // Who may not load anything learns nothing from what is in a workbook.
    const allowed = await house.presentPlan({ visitor, programme });
    if (!allowed.ok) return allowed;
    const { plan, problems, notes } = desk.read(Buffer.from(body.content, "base64"), language);
    if (!plan) return done({ ok: false, loaded: false, problems, notes, changes: [] });
    const { seen } = body;
    const agreed = seen && ((change: PlanChange) => seen.includes(desk.change(change, language)));
    const input = { visitor, programme, act, plan, ...(agreed && { agreed }) };
    const shown = await (dryRun ? house.checkPlan : house.loadPlan)(input);
    if (!shown.ok) return shown;
    const { name } = plan.programme;
    if (!shown.value.ok) {
      const refused = desk.refusal(shown.value.refusal, language).map((text) => ({ text }));
      return done({ ok: false, loaded: false, problems: refused, notes, changes: [], name });
    }
    const changes = shown.value.changes.map((change) => desk.change(change, language));
    return done({ ok: true, loaded: !dryRun, problems: [], notes, changes, name });
  };

export const workbookFiles = (house: House, desk: WorkbookDesk): Files => ({
  template: async ({ visitor, language }) => {
    const away = house.notAtHome(visitor);
    if (away) return refuse(away);
    return done({ name: desk.names(language).template, bytes: await desk.template(language) });
  },
  planWorkbook: async ({ visitor, programme, language }) => {
    const plan = await house.presentPlan({ visitor, programme });
    if (!plan.ok) return plan;
    return done({ name: desk.names(language).plan, bytes: await desk.write(plan.value, language) });
  },
});
