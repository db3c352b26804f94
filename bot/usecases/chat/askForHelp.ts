import type { Letter } from "../../domain/letter/letter.ts";
import { askState } from "../../domain/between/experience.ts";
import { longestNote, plainNote } from "../../domain/delivery/nudge.ts";
import { done, type Outcome } from "../../domain/outcome.ts";
import { phaseOf } from "../../domain/roadmap.ts";
import type { Moment } from "../../domain/time.ts";
import { isOpenVisit } from "../../domain/between/visit.ts";
import type { Ports } from "../../ports.ts";
import { askOthers } from "../desk/askOthers.ts";
import { askVisit } from "../desk/askVisit.ts";
import { everything } from "../everything.ts";
import { groupFacts } from "../answer/taskLetters.ts";
import type { GroupKey } from "../board/openCase.ts";
import { readCase, type OwnCase } from "./ownCase.ts";

type Needs = Pick<Ports, "store" | "now" | "method" | "links">;
export interface HelpInput extends GroupKey {
  what: "visit" | "experience";
  /** Left out: the question is shown. */
  words?: string | undefined;
  sends: boolean;
}

/** A home visit (hjemmebesøk), or somebody who has stood in it: written to the facilitator, and said so before. */
export const askForHelp =
  (ports: Needs) =>
  async (input: HelpInput): Promise<Outcome<Letter>> => {
    const read = await readCase(ports, input);
    if (!read.ok) return read;
    const own = read.value;
    const words = plainNote(input.words)?.slice(0, longestNote);
    const before = await askedBefore(ports, own, input.what);
    const missing = input.sends && input.what === "experience" && !words;
    if (!input.sends || missing) return done(formFor(ports, own, input, before, missing));
    const { visitor, programme, group } = input;
    const act = { visitor, programme, act: `${input.what}-${group}` };
    const sent =
      input.what === "visit"
        ? await askVisit(ports)({ ...act, body: { group, theme: words ?? "", wishedDays: [] } })
        : await askOthers(ports)({
            ...act,
            body: { group, phase: own.case.phase, text: words ?? "", circle: "ks" },
          });
    if (!sent.ok) return sent;
    return done({
      kind: "done",
      ...groupFacts(ports, own.seat.programme.id, own.group),
      what: input.what === "visit" ? "visitAsked" : "experienceAsked",
      at: ports.now(),
      ...(words && { reason: words }),
    });
  };

async function askedBefore(
  ports: Needs,
  { partition, group, case: of }: OwnCase,
  what: HelpInput["what"],
): Promise<{ at: Moment; words: string } | undefined> {
  if (what === "visit") {
    const visits = await everything(ports, partition, ["visit"], "visit:");
    const found = visits.find(({ body }) => body.group === group.id && isOpenVisit(body))?.body;
    return found && { at: found.asked.at, words: found.theme };
  }
  const asks = await everything(ports, partition, ["ask"], "ask:");
  const found = asks.find(
    ({ body }) => body.group === group.id && body.phase === of.phase && askState(body) === "waits",
  )?.body;
  return found && { at: found.at, words: found.text };
}

function formFor(
  ports: Needs,
  { seat, group, case: of }: OwnCase,
  { what, words }: HelpInput,
  before: { at: Moment; words: string } | undefined,
  missing: boolean,
): Letter {
  const framework = ports.method.framework(seat.programme);
  const { number, name } = phaseOf(framework, of.phase);
  const written = words ?? before?.words;
  return {
    kind: "asking",
    ...groupFacts(ports, seat.programme.id, group),
    what,
    phase: { number, name },
    ...(before && { askedAt: before.at }),
    ...(written && { words: written }),
    ...(missing && { said: "words" }),
  };
}
