import type { AnyEntry } from "../../bot/ports.ts";
import { demoHouse, demoNow, demoPartition, demoProgramme } from "../support/demoHouse.ts";
import { memoryStore } from "../support/memoryStore.ts";

/** The demo world after a morning in which a little of everything has happened. */
export async function goldenWorld(): Promise<{ partition: string; entry: AnyEntry }[]> {
  const store = memoryStore(() => demoNow);
  const demo = await demoHouse({ store });
  const solveig = await demo.visitor("fj-solveig");
  const key = { visitor: solveig, programme: demoProgramme, group: "fjordvik" };
  const task = { ...key, assignment: "a3" };
  await demo.house.answerAssignment({
    ...task,
    inputs: { q1: "Vi har ringt to kommuner" },
    circle: "ks",
    seenRev: 0,
  });
  await demo.house.saveDraft({ ...task, inputs: { q1: "Og en til" } });
  const added = await demo.house.acts.addNote({
    ...key,
    act: "golden1",
    body: { lane: "insight", text: "Et notat fra tavlen" },
  });
  if (!added.ok) throw new Error(JSON.stringify(added));
  const edited = await demo.house.acts.editCard({
    ...key,
    act: "golden2",
    body: { rev: added.value.rev, fields: { goal: "Mer tid hos folk" } },
  });
  if (!edited.ok) throw new Error(JSON.stringify(edited));
  const note = (await store.read(demoPartition, "case", "case:fj-hjemmetjeneste"))?.body.notes[0];
  if (!note) throw new Error("the demo has no note");
  const at = demoNow;
  const account = demo.account("fj-solveig");
  const more: [partition: string, entry: AnyEntry][] = [
    [
      demoPartition,
      {
        kind: "archivedNote",
        id: "archivedNote:fj-hjemmetjeneste:n1",
        body: { ...note, archived: { by: "fj-terje", at, byHand: true }, case: "fj-hjemmetjeneste" },
      },
    ],
    [
      demoPartition,
      {
        kind: "feedback",
        id: "feedback:answer:a3:fjordvik",
        body: {
          assignment: "a3",
          group: "fjordvik",
          seen: { by: "mona", at, rev: 1 },
          replies: [{ by: "mona", at, rev: 1, text: "Takk, dette tar vi med til samlingen." }],
        },
      },
    ],
    [
      demoPartition,
      {
        kind: "message",
        id: "message:open-a3:fj-solveig:fjordvik",
        lane: account.tenant,
        dueAt: at,
        body: {
          to: "fj-solveig",
          group: "fjordvik",
          mailing: "open-a3",
          what: { kind: "assignment", assignment: "a3" },
          state: { is: "accepted", at },
          notBefore: at,
          hold: { because: "quietHours", until: at },
          attempts: 2,
          lease: { owner: "one", until: at },
          sent: { conversation: "a:samtale", activity: "1700000000000", at },
          with: ["message:open-a4:fj-solveig:fjordvik"],
          stale: { since: at },
          doubts: 1,
        },
      },
    ],
    [demoPartition, { kind: "expiry", id: "expiry", body: { notices: [{ days: 30, at }], archivedAt: at } }],
    [
      "programmes",
      {
        kind: "knock",
        id: `knock:${account.tenant}:x`,
        body: {
          ...account,
          name: "En ukjent",
          email: "ukjent@example.org",
          firstAt: at,
          lastAt: at,
          times: 2,
        },
      },
    ],
    [`tenant:${account.tenant}`, { kind: "seen", id: "seen:abc", expiresAt: at, body: { at } }],
    [`tenant:${account.tenant}`, { kind: "load", id: `load:${account.object}`, body: { sent: [at] } }],
    ["post", { kind: "lease", id: "lease:a", expiresAt: at, body: { owner: "one", until: at } }],
    ["tickets", { kind: "ticket", id: "ticket:t", expiresAt: at, body: { for: "myData", account } }],
    [
      `programme:${demoProgramme}`,
      { kind: "feed", id: "feed:k", body: { person: "fj-solveig", at, act: "an-act-id" } },
    ],
    ["bells", { kind: "ring", id: "ring:board", expiresAt: at, body: { at, by: "one" } }],
  ];
  return [
    ...Object.entries(store.everything()).flatMap(([partition, documents]) =>
      Object.values(documents).map((entry) => ({ partition, entry })),
    ),
    ...more.map(([partition, entry]) => ({ partition, entry })),
  ];
}
