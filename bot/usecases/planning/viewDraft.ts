import type { DraftView } from "../../contract/planningViews.ts";
import { draftOf } from "../../domain/plan/draft.ts";
import { idOf } from "../../domain/ids.ts";
import { openingIdOf } from "../../domain/delivery/mailing.ts";
import { done, refuse, type Outcome } from "../../domain/outcome.ts";
import type { Ports } from "../../ports.ts";
import { everything } from "../everything.ts";
import type { Visitor } from "../visitor/visitor.ts";
import { isOut } from "./isOut.ts";
import { timesFor } from "./freshDraft.ts";
import { facilitatorIn } from "../visitor/facilitator.ts";

/** An assignment of the programme to change, or one of the library to begin with. */
export const viewDraft =
  (ports: Pick<Ports, "store" | "now" | "method">) =>
  async (input: { visitor: Visitor; programme: string; assignment: string }): Promise<Outcome<DraftView>> => {
    const allowed = facilitatorIn(input.visitor, input.programme);
    if (!allowed.ok) return allowed;
    const { programme, partition, language } = allowed.value;
    const { assignment } = input;
    const [stored, opening] = await Promise.all([
      ports.store.read(partition, "assignment", idOf.assignment(assignment)),
      ports.store.read(partition, "mailing", idOf.mailing(openingIdOf(assignment))),
    ]);
    const about = {
      programme: { id: programme.id, name: programme.name },
      language,
      assignment,
    };
    if (!stored) {
      const found = ports.method.library(programme).assignments.find(({ id }) => id === assignment);
      if (!found) return refuse({ is: "notFound" });
      const it = { ...found, ...timesFor(found, programme, ports.now()) };
      return done({ ...about, sent: false, answered: 0, draft: draftOf(it, programme.language) });
    }
    const standings = await everything(ports, partition, ["standing"]);
    return done({
      ...about,
      version: stored.etag,
      sent: isOut(stored.body, opening?.body, programme, ports.now()),
      answered: standings.filter(({ body }) => body.answered[assignment]).length,
      draft: draftOf(stored.body, programme.language),
    });
  };
