import assert from "node:assert/strict";
import type { ActName, BodyOf } from "../../../bot/contract/acts.ts";
import type { ActView } from "../../../bot/contract/actViews.ts";
import type { BoardView, NoteView } from "../../../bot/contract/views.ts";
import type { ActInput } from "../../../bot/usecases/board/acting.ts";
import type { ActOutcome } from "../../../bot/usecases/board/outcome.ts";
import { demoHouse, demoProgramme, type DemoHouse } from "../../support/demoHouse.ts";

/** The demo house, and people of the demo who act on boards in it. */
export interface BoardRig extends DemoHouse {
  act: <A extends ActName>(
    person: string,
    group: string,
    name: A,
    body: BodyOf<A>,
    id?: string,
  ) => Promise<ActOutcome>;
  /** The same, where it has to be done. */
  does: <A extends ActName>(person: string, group: string, name: A, body: BodyOf<A>) => Promise<ActView>;
  board: (person: string, group: string) => Promise<BoardView>;
  find: (person: string, group: string, note: string) => Promise<NoteView | undefined>;
}

export async function boardRig(): Promise<BoardRig> {
  const demo = await demoHouse();
  let acts = 0;
  const act: BoardRig["act"] = async (
    person,
    group,
    name,
    body,
    id = `act-${String(++acts).padStart(5, "0")}`,
  ) => {
    // Each act takes the body of its name; a union of functions cannot say so.
    const use = demo.house.acts[name] as unknown as (input: ActInput<typeof name>) => Promise<ActOutcome>;
    const visitor = await demo.visitor(person);
    return use({ visitor, programme: demoProgramme, group, act: id, body });
  };
  const board: BoardRig["board"] = async (person, group) => {
    const visitor = await demo.visitor(person);
    const seen = await demo.house.viewBoard({ visitor, programme: demoProgramme, group });
    assert.ok(seen.ok, `${person} does not see the board of ${group}`);
    return seen.value;
  };
  return Object.assign(demo, {
    act,
    does: async <A extends ActName>(person: string, group: string, name: A, body: BodyOf<A>) => {
      const outcome = await act(person, group, name, body);
      assert.ok(outcome.ok, JSON.stringify(outcome));
      return outcome.value;
    },
    board,
    find: async (person: string, group: string, note: string) =>
      (await board(person, group)).lanes.flatMap((lane) => lane.notes).find((n) => n.id === note),
  });
}

export const noteIn = (view: ActView): NoteView => view.note ?? assert.fail("no note in the answer");
