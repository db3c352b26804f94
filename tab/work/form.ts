import type { Benefit, Detail, Lane, Measure } from "../../bot/domain/case/case.ts";
import type { NoteView } from "../../bot/contract/views.ts";
import type { Day } from "../../bot/domain/time.ts";

/** What stands in the fields of the editor: text as it is written, lists with commas. */
export type Values = Readonly<Record<string, string>>;
export type Kind = Detail["kind"];

const kinds: Partial<Record<Lane, Kind>> = {
  need: "source",
  insight: "source",
  pilot: "trial",
  decisions: "decision",
  benefits: "benefit",
  adjacent: "adjacent",
  obstacles: "obstacle",
  next: "step",
};
/** A note keeps its kind where it goes; a new one has that of its lane. */
export const kindOf = (lane: Lane, note?: NoteView): Kind | undefined => note?.detail?.kind ?? kinds[lane];

export function valuesOf(note: NoteView | undefined): Values {
  if (!note) return {};
  const { text, heading = "", detail } = note;
  return { text, heading, ...(detail && ofDetail(detail)) };
}

/** The fields as an act has them. */
export const valuesFrom = (body: { text?: string; heading?: string; detail?: Detail }): Values => ({
  ...(body.text !== undefined && { text: body.text }),
  ...(body.heading !== undefined && { heading: body.heading }),
  ...(body.detail && ofDetail(body.detail)),
});

function ofDetail(detail: Detail): Values {
  switch (detail.kind) {
    case "benefit": {
      const { type = "", forWhom = [], baseline, target, achieved: _achieved, ...words } = detail.benefit;
      return {
        ...words,
        type,
        forWhom: forWhom.join(","),
        ...ofMeasure("baseline", baseline),
        ...ofMeasure("target", target),
      };
    }
    case "step":
      return { done: detail.done ? "yes" : "", due: detail.due ?? "" };
    case "nextDecision":
      return { coming: "yes", on: detail.on, decider: detail.decider ?? "" };
    case "source":
    case "trial":
    case "decision":
    case "adjacent":
    case "obstacle": {
      const { kind: _kind, ...words } = detail;
      return { ...words };
    }
  }
}
const ofMeasure = (name: string, measure: Measure | undefined): Values => ({
  [name]: measure === undefined ? "" : String(measure.value).replace(".", ","),
  [`${name}On`]: measure?.on ?? "",
});

/** The detail as the fields say it. `before` is what the note had: what has no field stays. */
export function detailOf(
  kind: Kind | undefined,
  values: Values,
  { before, today }: { before?: Detail | undefined; today: Day },
): Detail | undefined {
  const said = <T extends string = string>(name: string): T | undefined =>
    (values[name]?.trim() || undefined) as T | undefined;
  const some = (...names: string[]): object =>
    Object.fromEntries(names.flatMap((name) => (said(name) ? [[name, said(name)]] : [])));
  switch (kind) {
    case "source": {
      const source = said<Extract<Detail, { kind: "source" }>["source"]>("source");
      return source && { kind, source };
    }
    case "trial":
      return {
        kind,
        state: said<"planned">("state") ?? "planned",
        ...some("from", "to", "measure", "result"),
      };
    case "decision":
    case "nextDecision": {
      const on = said<Day>("on") ?? today;
      return values["coming"] === "yes"
        ? { kind: "nextDecision", on, ...some("decider") }
        : { kind: "decision", decided: said<"decision">("decided") ?? "decision", on, ...some("reason") };
    }
    case "adjacent":
      return {
        kind,
        relation: said<"overlaps">("relation") ?? "overlaps",
        decision: said<"coordinate">("decision") ?? "coordinate",
        ...some("owner"),
      };
    case "obstacle": {
      const solved = values["state"] === "solved";
      const solvedOn = said<Day>("solvedOn") ?? today;
      return solved ? { kind, state: "solved", solvedOn } : { kind, state: "open" };
    }
    case "step":
      return { kind, done: values["done"] === "yes", ...some("due") };
    case "benefit": {
      const forWhom = (values["forWhom"] ?? "").split(",").filter(Boolean) as Benefit["forWhom"];
      const measured = measureOf(values, "achieved");
      const achieved = before?.kind === "benefit" ? before.benefit.achieved : [];
      const baseline = measureOf(values, "baseline");
      const target = measureOf(values, "target");
      return {
        kind,
        benefit: {
          ...some("type", "owner", "indicator", "unit", "precondition", "uncertainty"),
          ...(forWhom && forWhom.length > 0 && { forWhom }),
          ...(baseline && { baseline }),
          ...(target && { target }),
          achieved: measured ? [...achieved, { on: today, ...measured }].sort(byDay) : achieved,
        },
      };
    }
    case undefined:
      return undefined;
  }
}
const byDay = (a: Measure, b: Measure): number => ((a.on ?? "") < (b.on ?? "") ? -1 : 1);

/** A number as people write it, or their words. */
export function measureOf(values: Values, name: string): Measure | undefined {
  const text = values[name]?.trim();
  if (!text) return undefined;
  const number = Number(text.replaceAll(/[\s\u00a0]/g, "").replace(",", "."));
  const on = values[`${name}On`] as Day | undefined;
  return { value: Number.isFinite(number) ? number : text, ...(on && { on }) };
}

/** Alike, whatever the order of their fields. */
export function sameDetail(a: Detail | undefined, b: Detail | undefined): boolean {
  return inOrder(a) === inOrder(b);
}
const inOrder = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === "object" && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  ) ?? "";
