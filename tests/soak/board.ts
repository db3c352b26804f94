/** What members do on their boards. Each act has an id, so that whoever was not answered may do it again. */
import type { BodyOf, ActName } from "../../bot/contract/endpoints.ts";
import type { Case, Note } from "../../bot/domain/case/case.ts";
import { idOf, partitionOf } from "../../bot/domain/ids.ts";
import type { Instance } from "./instance.ts";
import { partOf } from "./ledger.ts";
import type { Act, Life } from "./life.ts";
import { homeOf, programme } from "./town.ts";

const partition = partitionOf.programme(programme);
const lanes = ["need", "insight", "ideaPark", "solution", "obstacles", "next"] as const;

interface Desk {
  who: string;
  group: string;
  of: Case | undefined;
  note: Note | undefined;
}
async function desk({ chance, store, present }: Life): Promise<Desk | undefined> {
  const who = chance.maybe(present());
  if (who === undefined) return undefined;
  const group = homeOf(who);
  const standing = await store.read(partition, "standing", idOf.standing(group));
  const main = standing?.body.mainCase;
  const of = main === undefined ? undefined : (await store.read(partition, "case", idOf.case(main)))?.body;
  return { who, group, of, note: of && chance.maybe(of.notes) };
}
/** The parts that a note's words are of, wherever they came from. */
const keyOf = (note: Note): string =>
  note.origin.from === "answer"
    ? partOf(note.origin.assignment, note.group, note.origin.question)
    : `note:${note.id}`;

async function does<A extends ActName>(life: Life, at: Desk, { house }: Instance, is: A, body: BodyOf<A>) {
  const act = `act-${String(life.chance.between(0, 1e9)).padStart(10, "0")}`;
  const visitor = await life.arrives(house, at.who);
  const doIt = house.acts[is] as (input: object) => Promise<{ ok: boolean; value?: unknown }>;
  return life.insists(() => doIt({ visitor, programme, group: at.group, act, body }));
}
/** An act on a note as it stands, or as it stood. */
const onNote =
  (
    act: (
      life: Life,
      at: Desk,
      seen: { note: string; rev: number },
      note: Note,
      on: Instance,
    ) => Promise<unknown>,
  ): Act =>
  async (life, on) => {
    const at = await desk(life);
    if (!at?.note) return;
    const rev = Math.max(0, at.note.rev - (life.chance.percent(10) ? 1 : 0));
    await act(life, at, { note: at.note.id, rev }, at.note, on);
  };

const adds: Act = async (life, on) => {
  const at = await desk(life);
  if (!at) return;
  const lane = life.chance.one(lanes);
  const key = `note:new${life.chance.between(0, 1e9)}`;
  await does(life, at, on, "addNote", { lane, text: life.ledger.words(key) });
};
const edits = onNote((life, at, seen, note, on) => {
  return does(life, at, on, "editNote", { ...seen, text: life.ledger.words(keyOf(note)) });
});
const moves = onNote((life, at, seen, _note, on) =>
  does(life, at, on, "moveNote", {
    ...seen,
    lane: life.chance.one(lanes),
    place: life.chance.one(["top", "bottom"]),
  }),
);
const archives = onNote((life, at, seen, _note, on) => does(life, at, on, "archiveNote", seen));
const restores = onNote((life, at, { note }, _note, on) => does(life, at, on, "restoreNote", { note }));
const shares = onNote((life, at, seen, note, on) => {
  life.ledger.openedIn(note.text);
  life.ledger.opened(keyOf(note));
  return does(life, at, on, "shareNote", { ...seen, circle: life.chance.one(["ks", "all"]) });
});
const takesBack = onNote((life, at, seen, _note, on) =>
  does(life, at, on, "takeBackNote", { ...seen, circle: life.chance.one(["group", "ks"]) }),
);
const approves = onNote((life, at, seen, _note, on) =>
  does(life, at, on, life.chance.one(["approveSharing", "declineSharing"]), seen),
);
const undoes = onNote((life, at, { note, rev }, _note, on) =>
  does(life, at, on, "undo", { case: at.of?.id ?? "", note, rev }),
);
const writesCard: Act = async (life, on) => {
  const at = await desk(life);
  if (!at?.of) return;
  const what = life.ledger.words(`card:${at.of.id}`);
  await does(life, at, on, "editCard", { rev: at.of.rev, fields: { what } });
};
const sharesNeed: Act = async (life, on) => {
  const at = await desk(life);
  if (!at?.of) return;
  const circle = life.chance.one(["group", "ks", "all"] as const);
  if (circle !== "group") life.ledger.opened(`card:${at.of.id}`);
  await does(life, at, on, "shareNeed", { circle });
};
const movesPhase: Act = async (life, on) => {
  const at = await desk(life);
  if (!at?.of) return;
  const phase = life.chance.one([1, 2, 3] as const);
  await does(life, at, on, "movePhase", { rev: at.of.rev, phase, reason: "vi er der" });
};

export const boardsSee: readonly (readonly [number, Act])[] = [
  [8, adds],
  [8, edits],
  [5, moves],
  [4, archives],
  [3, restores],
  [6, shares],
  [4, takesBack],
  [4, approves],
  [4, undoes],
  [2, writesCard],
  [2, sharesNeed],
  [2, movesPhase],
];
