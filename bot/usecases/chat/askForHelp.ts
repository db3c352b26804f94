import { idOf } from "../../domain/ids.ts";
import type { Letter } from "../../domain/letter.ts";
import { longestNote, plainNote } from "../../domain/nudge.ts";
import { done, refuse, type Outcome } from "../../domain/outcome.ts";
import { phaseOf } from "../../domain/roadmap.ts";
import { dayOf, type Moment } from "../../domain/time.ts";
import type { Ask } from "../../domain/experience.ts";
import type { Visit } from "../../domain/visit.ts";
import type { Change, Ports, Stored } from "../../ports.ts";
import { roleIn } from "../acts.ts";
import { groupFacts } from "../taskLetters.ts";
import { readCase, type CaseKey, type OwnCase } from "./ownCase.ts";

type Needs = Pick<Ports, "store" | "now" | "method" | "links">;
export interface HelpInput extends CaseKey {
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
    const at = ports.now();
    const asked =
      input.what === "visit" ? await visit(ports, own, at, words) : await ask(ports, own, at, words ?? "");
    const committed = await ports.store.commit(own.partition, [
      ...asked,
      actFor(own, `${input.what}.asked`, at),
    ]);
    if (!committed.ok) return refuse({ is: "changedMeanwhile" });
    return done({
      kind: "done",
      ...groupFacts(ports, own.seat.programme.id, own.group),
      what: input.what === "visit" ? "visitAsked" : "experienceAsked",
      at,
      ...(words && { reason: words }),
    });
  };

/** One visit for each group as a rule: what is asked for already is asked for again with the new words. */
async function visit(ports: Needs, own: OwnCase, at: Moment, words: string | undefined): Promise<Change[]> {
  const { standing, etags, group, case: of } = own;
  const before = await openVisit(ports, own);
  const theme = words ?? before?.body.theme ?? "";
  const body: Visit = before?.body ?? {
    id: `${group.id}.${dayOf(at)}`,
    group: group.id,
    case: of.id,
    state: "asked",
    asked: { by: own.seat.person.id, at },
    theme,
    wishedDays: [],
    proposed: [],
    agenda: [],
    followUp: [],
    rev: 0,
  };
  return [
    {
      put: { kind: "visit", id: idOf.visit(body.id), body: { ...body, theme, rev: body.rev + 1 } },
      ifMatch: before?.etag ?? "new",
    },
    {
      put: {
        kind: "standing",
        id: idOf.standing(standing.group),
        body: { ...standing, asksForVisit: at, rev: standing.rev + 1 },
      },
      ifMatch: etags.standing,
    },
  ];
}

async function openVisit(
  { store }: Needs,
  { partition, group }: OwnCase,
): Promise<Stored<"visit"> | undefined> {
  const { entries } = await store.list(partition, ["visit"], { prefix: "visit:" });
  return entries.find(
    ({ body }) => body.group === group.id && body.state !== "done" && body.state !== "cancelled",
  );
}

/** One open question for each phase: asked again, the new words count. Asking sends the words to KS. */
async function ask({ store }: Needs, own: OwnCase, at: Moment, text: string): Promise<Change[]> {
  const { group, case: of, seat } = own;
  const name = askOf(own);
  const before = await store.read(own.partition, "ask", idOf.ask(name));
  const fresh: Ask = {
    id: name,
    group: group.id,
    case: of.id,
    by: seat.person.id,
    at,
    phase: of.phase,
    text,
    circle: "ks",
    rev: 0,
  };
  const body = { ...(before?.body ?? fresh), text, at, rev: (before?.body.rev ?? 0) + 1 };
  return [{ put: { kind: "ask", id: idOf.ask(name), body }, ifMatch: before?.etag ?? "new" }];
}
const askOf = ({ group, case: of }: OwnCase): string => `${group.id}.${of.phase}`;

function actFor({ seat, group, case: of }: OwnCase, what: string, at: Moment): Change {
  const subject = { group: group.id, case: of.id, role: roleIn(seat.person, group.id), to: "ks" };
  const body = { at, by: seat.person.id, what, subject };
  return { put: { kind: "act", id: idOf.act(at, `${what}-${group.id}`), body } };
}

async function askedBefore(
  ports: Needs,
  own: OwnCase,
  what: HelpInput["what"],
): Promise<{ at: Moment; words: string } | undefined> {
  if (what === "visit") {
    const found = (await openVisit(ports, own))?.body;
    return found && { at: found.asked.at, words: found.theme };
  }
  const found = await ports.store.read(own.partition, "ask", idOf.ask(askOf(own)));
  return found && { at: found.body.at, words: found.body.text };
}

function formFor(
  ports: Needs,
  { seat, group, case: of }: OwnCase,
  { what, words }: HelpInput,
  before: { at: Moment; words: string } | undefined,
  missing: boolean,
): Letter {
  const framework = ports.method.framework(seat.programme.framework.id, seat.programme.framework.version);
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
