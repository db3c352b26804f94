import { idOf, partitionOf } from "../../../bot/domain/ids.ts";
import type { Mailing } from "../../../bot/domain/delivery/mailing.ts";
import { outlook } from "../../../bot/domain/delivery/outlook.ts";
import { planMailing, type PersonFacts } from "../../../bot/domain/delivery/planning.ts";
import type { AnyEntry } from "../../../bot/ports.ts";
import { peopleFacts, programmeFacts } from "../../../bot/usecases/delivery/facts.ts";
import { forecast } from "../../../bot/usecases/delivery/forecast.ts";
import { intend } from "../../../bot/usecases/outbox/intend.ts";
import { aProgramme } from "../../support/programme.ts";
import { openOffice } from "./run.ts";
import { mailingOf, openTown, populate, type TownOptions } from "./town.ts";
import { each } from "../../../bot/usecases/everything.ts";

const median = (numbers: number[]): number =>
  numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

/** The dry run of a nudge: with its reads from the store, and the plan alone. */
export async function dryRun(
  options: TownOptions,
): Promise<{ wholeMs: number; planMs: number; goes: number }> {
  const town = openTown(options);
  await populate(town, options);
  const mailing = (
    await town.store.read(partitionOf.programme("p1"), "mailing", idOf.mailing(mailingOf(options.kind)))
  )?.body;
  const facts = mailing && (await programmeFacts(town.store, "p1", [mailing]));
  if (!mailing || !facts) throw new Error("nothing to plan");
  const people: PersonFacts[] = [];
  for await (const page of each(town.store, partitionOf.programme("p1"), ["person"], { prefix: "person:" })) {
    people.push(
      ...(await peopleFacts(
        town.store,
        facts,
        page.map(({ body }) => body),
      )),
    );
  }
  const whole: number[] = [];
  const alone: number[] = [];
  let goes = 0;
  for (let i = 0; i < 5; i++) {
    const began = performance.now();
    goes = (await forecast(town, mailing, facts)).outlook.goes;
    whole.push(performance.now() - began);
    const planned = performance.now();
    outlook(planMailing(mailing, facts, people, town.now()), people, town.now());
    alone.push(performance.now() - planned);
  }
  await town.store.close();
  return { wholeMs: median(whole), planMs: median(alone), goes };
}

/** What a heartbeat costs when nothing is due, with so many programmes that each wait for something. */
export async function idle({
  dir,
  programmes,
}: {
  dir: string;
  programmes: number;
}): Promise<{ beatMs: number }> {
  const town = openTown({ dir });
  const mailing: Mailing = {
    id: "m1",
    what: { kind: "notice", text: "" },
    to: { audience: "whole_group" },
    when: { at: "2027-03-01T09:00:00.000Z" },
    state: "planned",
    decidedAt: town.now(),
    rev: 1,
  };
  for (let n = 0; n < programmes; n++) {
    const programme = { ...aProgramme(), id: `programme${n}` };
    const put: AnyEntry = { kind: "programme", id: idOf.programme, body: programme };
    const partition = partitionOf.programme(programme.id);
    await town.store.commit(partition, [{ put }, await intend(town, programme, mailing)]);
  }
  const { office, close } = openOffice(town, {});
  const times: number[] = [];
  for (let beats = 0; beats < 2_000; beats++) {
    const began = performance.now();
    await office.beat();
    times.push(performance.now() - began);
  }
  close();
  await town.store.close();
  return { beatMs: median(times) };
}
