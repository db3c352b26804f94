import { openSender } from "../../../bot/adapters/teams/sender.ts";
import type { Log } from "../../../bot/ports.ts";
import type { Tuning } from "../../../bot/usecases/delivery/deps.ts";
import { openPostOffice, type PostOffice } from "../../../bot/usecases/delivery/heartbeat.ts";
import { card } from "./card.ts";
import type { Town } from "./town.ts";

const loud = process.env["BENCH_LOG"] === "1";
const write = (...words: unknown[]): void => void (loud && console.error(...words));
const log: Log = { info: write, warn: write, error: write };

/** Our own post office on the durable store, against the simulated connector. */
export function openOffice(
  { store, now }: Town,
  tuning: Partial<Tuning>,
): { office: PostOffice; close: () => void } {
  const teams = openSender({
    token: async () => "a token as long as nothing asks for a real one",
    render: (letter) => ({ card: card("text" in letter ? letter.text : letter.kind), summary: "Oppgave" }),
    now,
    log,
    local: true,
  });
  const office = openPostOffice({
    store,
    now,
    teams,
    log,
    owner: `bench-${process.pid}`,
    ticks: () => performance.now(),
    sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    letterFor: async ({ person, items }) => ({
      kind: "notice",
      text: `${items[0]?.message.mailing} ${person.name}`,
    }),
    tuning,
  });
  return { office, close: teams.close };
}

/** Beats as the service does, until nothing has been due for a while. */
export async function beatUntil(
  office: PostOffice,
  done: () => Promise<boolean>,
  everyMs = 250,
): Promise<void> {
  while (!(await done())) {
    await office.beat();
    await Promise.race([office.settled(), new Promise((resolve) => setTimeout(resolve, everyMs))]);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
