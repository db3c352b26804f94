import { idOf, partitionOf } from "../../domain/ids.ts";
import { done, refuse, type Outcome } from "../../domain/outcome.ts";
import { groupOf } from "../../domain/programme/programme.ts";
import type { DeskBody } from "../../contract/desk.ts";
import type { RemarksView } from "../../contract/deskViews.ts";
import type { Ports } from "../../ports.ts";
import { everything } from "../everything.ts";
import type { Visitor } from "../visitor/visitor.ts";
import { actLine, type DeskInput } from "./desk.ts";
import { facilitatorIn } from "../visitor/facilitator.ts";

/** A facilitator's own note on a group: for the programme's facilitators, and nobody else ever. */
export const writeRemark =
  (ports: Pick<Ports, "store" | "now">) =>
  async (input: DeskInput<DeskBody<"remark">>): Promise<Outcome<RemarksView>> => {
    const allowed = facilitatorIn(input.visitor, input.programme);
    if (!allowed.ok) return allowed;
    const { programme, person } = allowed.value;
    const { group, text } = input.body;
    if (!groupOf(programme, group)) return refuse({ is: "notFound" });
    const body = { group, by: person.id, at: ports.now(), text };
    // A conflict means that it is there already: the same act again.
    await ports.store.commit(partitionOf.programme(programme.id), [
      { put: { kind: "remark", id: idOf.remark(group, input.act), body }, ifMatch: "new" },
      actLine(ports, allowed.value, input.act, "remark.written", { group }),
    ]);
    return viewRemarks(ports)({ visitor: input.visitor, programme: input.programme, group });
  };

export const viewRemarks =
  (ports: Pick<Ports, "store">) =>
  async ({
    visitor,
    programme: id,
    group,
  }: {
    visitor: Visitor;
    programme: string;
    group: string;
  }): Promise<Outcome<RemarksView>> => {
    const allowed = facilitatorIn(visitor, id);
    if (!allowed.ok) return allowed;
    if (!groupOf(allowed.value.programme, group)) return refuse({ is: "notFound" });
    const partition = partitionOf.programme(id);
    const found = await everything(ports, partition, ["remark"], idOf.remarksOf(group));
    const names = new Map<string, string>();
    for (const by of new Set(found.map(({ body }) => body.by))) {
      names.set(by, (await ports.store.read(partition, "person", idOf.person(by)))?.body.name ?? "");
    }
    return done({
      remarks: found
        .map(({ body: { by, at, text } }) => ({ by: names.get(by) ?? "", at, text }))
        .sort((a, b) => (a.at > b.at ? -1 : 1)),
    });
  };
