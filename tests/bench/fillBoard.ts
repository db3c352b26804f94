import { lanes, type Case, type Note } from "../../bot/domain/case/case.ts";
import { idOf, partitionOf } from "../../bot/domain/ids.ts";
import { later, type Moment } from "../../bot/domain/time.ts";
import type { Store } from "../../bot/ports.ts";
import { putCases } from "../../bot/usecases/board/putCase.ts";
import { fail } from "./ground.ts";

const words = (
  "vi snakket med pårørende ansatte brukere og ledere om hvordan hverdagen er på dagvakt kveldsvakt og i helgene " +
  "kjøretid ventetid rutine plan ansvar tjeneste kommune innbygger behov innsikt løsning tillit kvalitet oppfølging " +
  "noen ganger alltid sjelden ofte mange få derfor fordi likevel samtidig etterpå før under etter mellom uten med mot " +
  "hjemme kontor skole barnehage sykehjem bibliotek ungdom eldre foreldre naboer frivillige leverandør fagsystem kart"
).split(" ");

/** Sentences of ordinary length, never twice the same, always the same in every run. */
function sentence(seed: number): string {
  let at = seed * 7919 + 17;
  const length = 12 + (seed % 26);
  return Array.from({ length }, () => {
    at = (at * 1103515245 + 12345) % 2147483648;
    return words[at % words.length];
  }).join(" ");
}

/** A board as it is after a year of diligent work: `live` notes on it, and as many archived as asked for. */
export async function fillBoard(
  store: Store,
  programme: string,
  group: string,
  { live, archived }: { live: number; archived: number },
): Promise<void> {
  const partition = partitionOf.programme(programme);
  const standing = await store.read(partition, "standing", idOf.standing(group));
  const found = await store.read(partition, "case", idOf.case(standing?.body.mainCase ?? ""));
  const theCase: Case = found?.body ?? fail("the group has no case");
  const people = Object.keys(standing?.body.names ?? {});
  const start: Moment = "2026-01-15T09:12:33.120Z";
  const missing = Math.max(0, live - theCase.notes.filter((note) => !note.archived).length);
  const more = Array.from({ length: missing + archived }, (_, n): Note => {
    const fromAnswer = n % 3 === 0;
    const at = later(start, n * 47 * 60_000);
    const by = people[n % people.length] ?? "nobody";
    return {
      id: fromAnswer
        ? `a${n % 12}.${group}.q${n}`
        : `b.0190f7a0-5b1c-7c3d-8e4f-${String(n).padStart(12, "0")}`,
      lane: lanes[n % lanes.length] ?? "insight",
      ...(fromAnswer && { heading: "Hva har dere lært av brukere og ansatte siden sist?" }),
      text: sentence(n),
      by,
      group,
      at,
      origin: fromAnswer
        ? { from: "answer", assignment: `a${n % 12}`, question: `q${n}` }
        : { from: "board" },
      circle: n % 4 === 0 ? "ks" : "group",
      track: "case",
      rev: n + 2,
      ...(n >= missing && { archived: { by, at, byHand: true } as const }),
    };
  });
  const full = { ...theCase, rev: theCase.rev + more.length + 2, notes: [...theCase.notes, ...more] };
  const cases = [{ before: theCase, after: full }];
  const written = await store.commit(partition, await putCases({ store }, partition, cases, []));
  if (!written.ok) fail("the board was not filled");
}
