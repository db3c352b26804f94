import { idOf } from "../../domain/ids.ts";
import type { Letter } from "../../domain/letter.ts";
import { longestNote, plainNote } from "../../domain/nudge.ts";
import { done, refuse, type Outcome } from "../../domain/outcome.ts";
import { phaseOf } from "../../domain/roadmap.ts";
import type { Moment } from "../../domain/time.ts";
import type { Change, Ports } from "../../ports.ts";
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
    const askedAt = await askedBefore(ports, own, input.what);
    const missing = input.sends && input.what === "experience" && !words;
    if (!input.sends || missing) return done(formFor(ports, own, input, askedAt, missing));
    const at = ports.now();
    const committed = await ports.store.commit(own.partition, [
      ...(input.what === "visit" ? visit(own, at, words) : await ask(ports, own, at, words ?? "")),
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

const visit = ({ standing, etags }: OwnCase, at: Moment, words: string | undefined): Change[] => [
  {
    put: {
      kind: "standing",
      id: idOf.standing(standing.group),
      body: { ...standing, asksForVisit: at, ...(words && { visitTheme: words }), rev: standing.rev + 1 },
    },
    ifMatch: etags.standing,
  },
];

async function ask({ store }: Needs, own: OwnCase, at: Moment, stuckOn: string): Promise<Change[]> {
  const id = idOf.ask(own.group.id, own.case.phase);
  const before = await store.read(own.partition, "ask", id);
  const body = {
    group: own.group.id,
    phase: own.case.phase,
    stuckOn,
    by: own.seat.person.id,
    at,
    state: "open" as const,
  };
  return [{ put: { kind: "ask", id, body }, ifMatch: before?.etag ?? "new" }];
}

function actFor({ seat, group, case: of }: OwnCase, what: string, at: Moment): Change {
  const subject = { group: group.id, case: of.id, role: roleIn(seat.person, group.id), to: "ks" };
  const body = { at, by: seat.person.id, what, subject };
  return { put: { kind: "act", id: idOf.act(at, `${what}-${group.id}`), body } };
}

async function askedBefore(
  { store }: Needs,
  { partition, group, case: of, standing }: OwnCase,
  what: HelpInput["what"],
): Promise<Moment | undefined> {
  if (what === "visit") return standing.asksForVisit;
  return (await store.read(partition, "ask", idOf.ask(group.id, of.phase)))?.body.at;
}

function formFor(
  ports: Needs,
  { seat, group, case: of, standing }: OwnCase,
  { what, words }: HelpInput,
  askedAt: Moment | undefined,
  missing: boolean,
): Letter {
  const framework = ports.method.framework(seat.programme.framework.id, seat.programme.framework.version);
  const { number, name } = phaseOf(framework, of.phase);
  const written = words ?? (what === "visit" ? standing.visitTheme : undefined);
  return {
    kind: "asking",
    ...groupFacts(ports, seat.programme.id, group),
    what,
    phase: { number, name },
    ...(askedAt && { askedAt }),
    ...(written && { words: written }),
    ...(missing && { said: "words" }),
  };
}
