import type { ActCode } from "../../domain/act.ts";
import { partitionOf } from "../../domain/ids.ts";
import type { Ports } from "../../ports.ts";
import { viewPack } from "../overview/viewPack.ts";
import { seatIn, type Visitor } from "../visitor/visitor.ts";
import { actOnVisit } from "./actOnVisit.ts";
import { askOthers } from "./askOthers.ts";
import { closeAsk, consent, matchAsk } from "./asks.ts";
import { askVisit } from "./askVisit.ts";
import { shareCalendar, viewCalendar, visitCalendar } from "./calendar.ts";
import { actLine } from "./desk.ts";
import { tellExperience, viewExperiences } from "./experiences.ts";
import { eraseWhoAsked } from "./erasures.ts";
import { giveFeedback, viewFeedback } from "./feedback.ts";
import { copyProgramme, makeProgramme } from "./makeProgramme.ts";
import { postBrief } from "./postBrief.ts";
import { viewRemarks, writeRemark } from "./remarks.ts";
import { addPerson, removePerson } from "./roster.ts";
import { setRole, setSettings } from "./settings.ts";
import { viewAsks } from "./viewAsks.ts";
import { untieChannel } from "./untieChannel.ts";
import { viewAudit } from "./viewAudit.ts";
import { viewReport } from "./viewReport.ts";
import { viewVisits } from "./viewVisits.ts";

/** What can be read and done at the facilitator's desk: one use case for each line of contract/desk.ts. */
export const deskOf = (ports: Pick<Ports, "store" | "now" | "method" | "log" | "links" | "ticket">) => ({
  reads: {
    pack: viewPack(ports),
    visits: viewVisits(ports),
    experiences: viewExperiences(ports),
    asks: viewAsks(ports),
    remarks: viewRemarks(ports),
    feedback: viewFeedback(ports),
    report: viewReport(ports),
    calendar: viewCalendar(ports),
    audit: viewAudit(ports),
  },
  acts: {
    askVisit: askVisit(ports),
    actOnVisit: actOnVisit(ports),
    tell: tellExperience(ports),
    ask: askOthers(ports),
    match: matchAsk(ports),
    consent: consent(ports),
    closeAsk: closeAsk(ports),
    shareCalendar: shareCalendar(ports),
    giveFeedback: giveFeedback(ports),
    remark: writeRemark(ports),
    postBrief: postBrief(ports),
    copyProgramme: copyProgramme(ports),
    makeProgramme: makeProgramme(ports),
    setSettings: setSettings(ports),
    addPerson: addPerson(ports),
    setRole: setRole(ports),
    removePerson: removePerson(ports),
    untieChannel: untieChannel(ports),
    erasePerson: eraseWhoAsked(ports),
  },
  visitCalendar: visitCalendar(ports),
  /** Who took what out as a file, and when. */
  exported: async (visitor: Visitor, programme: string, what: ActCode): Promise<void> => {
    const seat = seatIn(visitor, programme);
    if (!seat) return;
    const line = actLine(ports, seat, `${what}-${seat.person.id}`, what, { programme });
    await ports.store.commit(partitionOf.programme(programme), [line]);
  },
});
