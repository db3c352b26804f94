import type { DeedBody, TimingSaid } from "../../contract/deeds.ts";
import type { When } from "../../domain/assignment/assignment.ts";
import { idOf, partitionOf } from "../../domain/ids.ts";
import type { Language, Local } from "../../domain/language.ts";
import type { AssignmentFacts, Letter } from "../../domain/letter/letter.ts";
import type { NudgeDraft } from "../../domain/delivery/nudge.ts";
import { done, refuse, type Outcome } from "../../domain/outcome.ts";
import { groupOf, type Programme } from "../../domain/programme/programme.ts";
import { onTheWall } from "../../domain/time.ts";
import type { Ports } from "../../ports.ts";
import { planNudge, type NudgePlan } from "../delivery/planNudge.ts";
import { sendNudge } from "../delivery/sendNudge.ts";
import { letterFor } from "../chat/letterFor.ts";
import type { Visitor } from "../visitor/visitor.ts";
import { facilitatorIn } from "../visitor/facilitator.ts";

type Needs = Pick<Ports, "store" | "now" | "method" | "links">;
export interface NudgeInput {
  visitor: Visitor;
  programme: string;
  act: string;
  body: DeedBody<"planNudge">;
}
export interface NudgeShown extends NudgePlan {
  programme: Programme;
  /** What one in each language would read. */
  letters: { language: Language; group: string; letter: Letter }[];
}

/** Puts a nudge in the outbox, and tells who gets it and with which card; in a dry run it only tells. */
export const composeNudge =
  (ports: Needs, { dryRun }: { dryRun: boolean }) =>
  async ({ visitor, programme: id, act, body }: NudgeInput): Promise<Outcome<NudgeShown>> => {
    const allowed = facilitatorIn(visitor, id);
    if (!allowed.ok) return allowed;
    const { programme } = allowed.value;
    const draft: NudgeDraft = {
      assignment: body.assignment,
      to: body.to,
      key: act,
      ...(body.when && { when: whenOf(body.when) }),
      ...(body.note !== undefined && { note: body.note }),
    };
    if (await tellsOfPersons(ports, id, draft)) {
      return refuse({ is: "invalid", problems: [{ is: "notAChoice", label: recipients }] });
    }
    const planned = await (dryRun ? planNudge : sendNudge)(ports)(visitor, id, draft);
    if (!planned.ok) return planned;
    return done({ ...planned.value, programme, letters: await lettersOf(ports, programme, planned.value) });
  };

const whenOf = (said: TimingSaid): When => ("day" in said ? { at: onTheWall(said.day, said.clock) } : said);

const recipients: Local = { nb: "Mottakere", nn: "Mottakarar", en: "Recipients" };

/**
 * Where each answers alone, a nudge to some of a group would tell who of them has not answered (PV1, PV6): it goes to
 * whole groups only.
 */
async function tellsOfPersons({ store }: Needs, programme: string, { assignment, to }: NudgeDraft) {
  if (!to.people && to.audience === "whole_group") return false;
  const found = await store.read(partitionOf.programme(programme), "assignment", idOf.assignment(assignment));
  return found?.body.answeredBy === "person";
}

async function lettersOf(
  ports: Needs,
  programme: Programme,
  { mailing, samples }: NudgePlan,
): Promise<NudgeShown["letters"]> {
  const partition = partitionOf.programme(programme.id);
  const about = mailing.what.kind === "nudge" ? mailing.what.assignment : "";
  const assignment = (await ports.store.read(partition, "assignment", idOf.assignment(about)))?.body;
  const letters: NudgeShown["letters"] = [];
  for (const { language, person: id, group: groupId } of samples) {
    const person = (await ports.store.read(partition, "person", idOf.person(id)))?.body;
    const group = groupOf(programme, groupId);
    if (!person || !group) continue;
    const message = {
      to: id,
      group: groupId,
      mailing: mailing.id,
      what: mailing.what,
      state: { is: "waiting" as const },
      notBefore: mailing.decidedAt,
      attempts: 0,
    };
    const items = [{ message, mailing, group, assignment }];
    const letter = await letterFor(ports)({ purpose: "send", programme, person, language, items });
    letters.push({ language, group: group.name, letter: withoutTheirWords(letter) });
  }
  return letters;
}

/** What a group has written is not for the sender to read (OF4): the preview shows the card before anybody wrote. */
function withoutTheirWords(letter: Letter): Letter {
  if (letter.kind === "nudge") return { ...letter, items: letter.items.map(blank) };
  return letter.kind === "assignment" ? { kind: "assignment", ...blank(letter) } : letter;
}

function blank(facts: AssignmentFacts): AssignmentFacts {
  const { need: _need, draft: _draft, answered: _answered, said: _said, ...shown } = facts;
  return { ...shown, values: {}, circle: "group", rev: 0 };
}
