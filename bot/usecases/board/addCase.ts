import { limits, type CardWords } from "../../domain/board/act.ts";
import { editCard } from "../../domain/board/card.ts";
import { readWords } from "../../domain/board/words.ts";
import { firstCase } from "../../domain/case/case.ts";
import type { Standing } from "../../domain/answer/standing.ts";
import { doerAt } from "./atBoard.ts";
import { persistently, settle, type ActInput, type ActNeeds } from "./acting.ts";
import { told, type ActOutcome } from "./outcome.ts";

/** A case for the portfolio: a candidate beside others, or one that is worked on outside the programme. */
export const addCase =
  (ports: ActNeeds) =>
  async (input: ActInput<"addCase">): Promise<ActOutcome> =>
    persistently(ports, { ...input, what: "addCase" }, async (desk) => {
      const { as, ...fields } = input.body;
      const own = desk.standings.get(desk.group.id);
      const cases = own?.body.cases ?? [];
      if (cases.length >= limits.cases)
        return told(desk, { is: "portfolioFull", most: limits.cases }, input.body);
      const title = readWords("title", fields.title, limits.title, { severalLines: false });
      if (!title.ok) return told(desk, title.refusal, input.body);
      const at = ports.now();
      const id = `c.${input.act}`;
      const empty = firstCase(desk.group.id, { phase: 1 }, desk.seat.person.id, at);
      const bare = { ...empty, id, ...(as === "candidate" ? { candidate: true } : { outside: true }) };
      const doer = doerAt(desk, ports, input.act);
      const given: CardWords = fields;
      const written = editCard(bare, { is: "editCard", rev: 0, fields: given }, doer);
      if (!written.ok) return told(desk, written.refusal, input.body);
      // The case is new, whichever the group works on.
      const fresh = { ...desk, case: bare, caseTag: "new" };
      const facts = {
        id: input.act,
        what: "addCase",
        at,
        subject: { group: desk.group.id, as },
      } as const;
      const standings = new Map([
        [desk.group.id, (before: Standing): Standing => ({ ...before, cases: [...cases, id] })],
      ]);
      return settle(ports, fresh, written.performed, facts, { standings, yours: input.body });
    });
