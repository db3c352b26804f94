import { idOf, partitionOf } from "../../../bot/domain/ids.ts";
import type { Tuning } from "../../../bot/usecases/delivery/deps.ts";
import { adopt } from "../../../bot/usecases/delivery/adopt.ts";
import { openSender } from "../../../bot/adapters/teams/sender.ts";
import { beatUntil, openOffice } from "./run.ts";
import { openTown, populate, type TownOptions } from "./town.ts";
import { count, nothingWaits, type Tally } from "./us.ts";

type Options = TownOptions & { tuning: Partial<Tuning> };

/** Makes the town and goes. */
export async function found(options: Options): Promise<{ ok: true }> {
  const town = openTown(options);
  await populate(town, options);
  await town.store.close();
  return { ok: true };
}

/** Carries on where the last one was killed, until everything is settled. */
export async function carryOn(options: Options): Promise<Pick<Tally, "states" | "doubted">> {
  const town = openTown(options);
  const { office, close } = openOffice(town, options.tuning);
  await beatUntil(office, () => nothingWaits(town), 100);
  const tally = await count(town, options.kind);
  close();
  await town.store.close();
  return tally;
}

/** Every person opens the chat: each card that is a copy asks to be refreshed, and is replaced. */
export async function openChats(
  options: Options & { twice: string[] },
): Promise<{ left: number; replaced: number }> {
  const town = openTown(options);
  const log = { info: () => {}, warn: () => {}, error: () => {} };
  const teams = openSender({
    token: async () => undefined,
    render: (letter) => ({ card: { said: "text" in letter ? letter.text : "" }, summary: "" }),
    now: town.now,
    log,
    local: true,
  });
  const show = adopt({
    ...town,
    teams,
    log,
    letterFor: async ({ purpose }) => ({ kind: "notice", text: purpose }),
  });
  let left = 0;
  let replaced = 0;
  for (const conversation of options.twice) {
    const answer = await fetch(`${options.url}/_cards/${conversation}`);
    const cards = Object.keys((await answer.json()) as object);
    const id = idOf.person(`person${conversation.slice(1).padStart(6, "0")}`);
    const person = await town.store.read(partitionOf.programme("p1"), "person", id);
    if (!person) continue;
    const group = person.body.memberships[0]?.group ?? "";
    let standing = cards.length;
    for (const activity of cards) {
      const card = { conversation, activity };
      const is = await show({ programme: "p1", person: person.body, assignment: "a1", group, card });
      if (is === "moved") standing--;
      if (is === "moved") replaced++;
    }
    if (standing !== 1) left++;
  }
  teams.close();
  await town.store.close();
  return { left, replaced };
}
