import type { Day } from "../../domain/time.ts";
import { usualHours, visitHours } from "../../domain/between/visit.ts";
import { choiceInput } from "../chat/inputs.ts";
import type { Element } from "../adaptive.ts";
import { heading, section, type Reader } from "../build.ts";
import { own } from "../verbs.ts";

/** So many times at once are enough to choose from on a phone. */
const mostTimes = 3;

/** Days and clocks for the group to choose from; what it has wished for stands there to begin with. */
export const proposing = (reader: Reader, wished: readonly Day[]): Element[] => {
  const { visit } = reader.texts.between;
  return [
    section([
      heading(visit.times),
      ...Array.from({ length: mostTimes }, (_, n): Element[] => [
        {
          type: "Input.Date",
          id: `${own.day}${n}`,
          label: visit.day(n + 1),
          errorMessage: visit.dayError,
          spacing: "medium",
          ...(wished[n] !== undefined && { value: wished[n] }),
        },
        {
          type: "Input.Time",
          id: `${own.clock}${n}`,
          label: visit.clock(n + 1),
          errorMessage: visit.clockError,
          spacing: "small",
        },
      ]).flat(),
      choiceInput(
        reader,
        { id: own.hours, label: visit.hours, error: visit.hoursError },
        visitHours.map((n) => ({ title: visit.lasts(n), value: `${n}` })),
        { value: `${usualHours}`, folded: true },
      ),
      {
        type: "Input.Text",
        id: own.place,
        label: visit.place,
        errorMessage: visit.placeError,
        maxLength: 200,
        spacing: "medium",
      },
    ]),
  ];
};
