import { askState, type Ask } from "../../domain/between/experience.ts";
import { idOf } from "../../domain/ids.ts";
import { done, refuse, type Outcome } from "../../domain/outcome.ts";
import { same } from "../../domain/same.ts";
import type { DeskBody } from "../../contract/desk.ts";
import type { AskView } from "../../contract/experienceViews.ts";
import type { Ports } from "../../ports.ts";
import { everything } from "../everything.ts";
import { untilWritten } from "../untilWritten.ts";
import { actLine, atDesk, groupAt, type DeskInput } from "./desk.ts";
import { askView } from "./viewAsks.ts";
import { mustBeApproved } from "../../domain/answer/sharing.ts";

type Needs = Pick<Ports, "store" | "now" | "method">;

/**
 * "Spør noen som har stått i det": the group says in the chat or on its page what it is stuck on, and by asking sends it
 * to KS or to all. While nobody has been found there is one question for each phase: asked again, the new words count,
 * for those to whom they are sent now.
 */
export const askOthers =
  (ports: Needs) =>
  async (input: DeskInput<DeskBody<"ask">>): Promise<Outcome<AskView>> => {
    const desk = atDesk(input.visitor, input.programme);
    if (!desk.ok) return desk;
    const group = groupAt(desk.value, input.body.group);
    if (!group.ok || !group.value.member) return refuse({ is: "notFound" });
    const { partition, person } = desk.value;
    const { id } = group.value;
    if (mustBeApproved(group.value, person, input.body.circle)) return refuse({ is: "notYours" });
    // Two of a group may ask at the same moment: then there is one to ask again.
    return untilWritten(async () => {
      const asks = (await everything(ports, partition, ["ask"], "ask:")).filter(
        ({ body }) => body.group === id && body.phase === input.body.phase,
      );
      const open = asks.find(({ body }) => askState(body) === "waits");
      if (open && same({ ...open.body, ...input.body }, open.body))
        return done(await askView(ports, desk.value, open.body));
      const before = open?.body ?? { id: `${id}.${input.body.phase}.${asks.length + 1}`, rev: 0 };
      const ask: Ask = { ...before, ...input.body, by: person.id, at: ports.now(), rev: before.rev + 1 };
      const written = await ports.store.commit(partition, [
        { put: { kind: "ask", id: idOf.ask(ask.id), body: ask }, ifMatch: open?.etag ?? "new" },
        actLine(ports, desk.value, input.act, "ask.sent", { ask: ask.id, group: id, circle: ask.circle }),
      ]);
      return written.ok ? done(await askView(ports, desk.value, ask)) : "again";
    });
  };
