/** A circle becomes wider only in the very commit that keeps who made it so (OF2, OF3, OF5). */
import type { ActCode } from "../../bot/domain/act.ts";
import { wider, type Circle } from "../../bot/domain/access.ts";
import { circleOf } from "../../bot/domain/answer/sharing.ts";
import type { AnyEntry, Store } from "../../bot/ports.ts";
import { homeOf } from "./town.ts";

const acts: ReadonlySet<ActCode> = new Set<ActCode>([
  "answer.sent",
  "answer.shared",
  "board.shareNote",
  "board.approveSharing",
  "board.shareNeed",
  // It comes back from where the case no longer knows it, as it was.
  "board.restoreNote",
]);

export function watchCircles(store: Store, wrong: string[]): Store {
  return {
    ...store,
    commit: async (partition, changes) => {
      const puts = changes.flatMap((change) => ("put" in change ? [change.put] : []));
      const more = (await Promise.all(puts.map((put) => widenedBy(store, partition, put)))).flat();
      const by = puts.flatMap((put) =>
        put.kind === "act" && acts.has(put.body.what) ? [homeOf(put.body.by ?? "")] : [],
      );
      const done = await store.commit(partition, changes);
      if (done.ok)
        for (const { group, what } of more)
          if (!by.includes(group)) wrong.push(`wider without an act: ${what} (${whatOf(puts)})`);
      return done;
    },
  };
}

const whatOf = (puts: readonly AnyEntry[]): string =>
  puts.flatMap((put) => (put.kind === "act" ? [put.body.what] : [])).join();

async function widenedBy(
  store: Store,
  partition: string,
  put: AnyEntry,
): Promise<{ group: string; what: string }[]> {
  if (put.kind === "answer") {
    const before = (await store.read(partition, "answer", put.id))?.body.current?.circles ?? {};
    const after = put.body.current?.circles ?? {};
    return more(put.id, put.body.group, before, after);
  }
  if (put.kind !== "case") return [];
  const before = (await store.read(partition, "case", put.id))?.body;
  const group = put.body.groups[0] ?? "";
  const seen = (of: typeof before): Record<string, Circle> =>
    Object.fromEntries([
      ["need", of?.need.circle ?? "group"],
      ...(of?.notes ?? []).map((note) => [note.id, note.circle]),
    ]);
  return more(put.id, group, seen(before), seen(put.body));
}

const more = (id: string, group: string, before: Record<string, Circle>, after: Record<string, Circle>) =>
  Object.keys(after)
    // Erasing a person gives the notes of their own answers another name, and nothing else.
    .filter((part) => part in before || !/former\.\d/.test(part))
    .filter((part) => wider(circleOf(after, part), circleOf(before, part)))
    .map((part) => ({ group, what: `${id} ${part} ${circleOf(before, part)} to ${circleOf(after, part)}` }));
