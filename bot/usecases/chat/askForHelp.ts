import type { Letter } from "../../domain/letter/letter.ts";
import { askState } from "../../domain/between/experience.ts";
import { longestNote, plainNote } from "../../domain/delivery/nudge.ts";
import { done, type Outcome } from "../../domain/outcome.ts";
import type { Local } from "../../domain/language.ts";
import { phaseOf, type PhaseNumber } from "../../domain/roadmap.ts";
import type { Moment } from "../../domain/time.ts";
import { isOpenVisit } from "../../domain/between/visit.ts";
import type { Ports } from "../../ports.ts";
import { askOthers } from "../desk/askOthers.ts";
import { askVisit } from "../desk/askVisit.ts";
import { everything } from "../everything.ts";
import { groupFacts } from "../answer/taskLetters.ts";
import type { GroupKey } from "../board/openCase.ts";
import { readGroup, type OwnGroup } from "./ownCase.ts";
import { readVisit, visitLetter } from "./visitLetter.ts";

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
    const read = await readGroup(ports, input);
    if (!read.ok) return read;
    const own = read.value;
    const words = plainNote(input.words)?.slice(0, longestNote);
    const before = await askedBefore(ports, own, input.what);
    if (before?.visit && !input.sends) return asItStands(ports, input, before.visit);
    const missing = input.sends && input.what === "experience" && !words;
    if (!input.sends || missing) return done(formFor(ports, own, input, before, missing));
    const { visitor, programme, group } = input;
    const act = { visitor, programme, act: `${input.what}-${group}` };
    const sent =
      input.what === "visit"
        ? await askVisit(ports)({ ...act, body: { group, theme: words ?? "", wishedDays: [] } })
        : await askOthers(ports)({
            ...act,
            body: { group, phase: phaseFor(ports, own).number, text: words ?? "", circle: "ks" },
          });
    if (!sent.ok) return sent;
    if (before?.visit) return asItStands(ports, input, before.visit);
    return done({
      kind: "done",
      ...groupFacts(ports, own.seat.programme.id, own.group),
      what: input.what === "visit" ? "visitAsked" : "experienceAsked",
      at: ports.now(),
      ...(words && { reason: words }),
    });
  };

interface Before {
  at: Moment;
  words: string;
  /** A visit that has gone further than being asked for, or that the facilitator has offered. */
  visit?: string;
}
async function askedBefore(
  ports: Needs,
  own: OwnGroup,
  what: HelpInput["what"],
): Promise<Before | undefined> {
  const { partition, group } = own;
  if (what === "visit") {
    const visits = await everything(ports, partition, ["visit"], "visit:");
    const found = visits.find(({ body }) => body.group === group.id && isOpenVisit(body))?.body;
    if (!found) return undefined;
    const { id, state, asked, theme } = found;
    return { at: asked.at, words: theme, ...((state !== "asked" || asked.offered) && { visit: id }) };
  }
  const { number } = phaseFor(ports, own);
  const asks = await everything(ports, partition, ["ask"], "ask:");
  const found = asks.find(
    ({ body }) => body.group === group.id && body.phase === number && askState(body) === "waits",
  )?.body;
  return found && { at: found.at, words: found.text };
}

/** Nobody is told that they have asked for what is agreed, or offered, already. */
async function asItStands(
  ports: Needs,
  { visitor, programme }: HelpInput,
  visit: string,
): Promise<Outcome<Letter>> {
  const read = await readVisit(ports, { visitor, programme, visit });
  return read.ok ? done(await visitLetter(ports, read.value)) : read;
}

/** Before it has a case a group is where the road begins. */
function phaseFor(
  ports: Needs,
  { seat, standing, case: of }: OwnGroup,
): { number: PhaseNumber; name: Local } {
  const framework = ports.method.framework(seat.programme);
  const first = framework.phases[0]?.number ?? 1;
  const { number, name } = phaseOf(framework, of?.phase ?? standing.phase ?? first);
  return { number, name };
}

function formFor(
  ports: Needs,
  own: OwnGroup,
  { what, words }: HelpInput,
  before: Before | undefined,
  missing: boolean,
): Letter {
  const written = words ?? before?.words;
  return {
    kind: "asking",
    ...groupFacts(ports, own.seat.programme.id, own.group),
    what,
    phase: phaseFor(ports, own),
    ...(before && { askedAt: before.at }),
    ...(written && { words: written }),
    ...(missing && { said: "words" }),
  };
}
