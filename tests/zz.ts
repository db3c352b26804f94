import { openTeamsHouse } from "./support/teamsHouse.ts";
let n = 0;
const t = await openTeamsHouse({ wrap: (s) => ({ ...s,
  due: async (...a) => { const r = await s.due(...a); if (n++ < 30) console.log("due", a[0], a[1], a[2], r.length, r[0]?.id, r[0]?.dueAt); else process.exit(1); return r; } }) });
const olav = t.person("vd-olav");
await olav.installs();
console.log(JSON.stringify(t.teams.sent).slice(0, 300));
console.log((await t.documents("knock", "programmes")).map((k) => k.body), (await t.document("person", "person:vd-olav")).email, (await t.document("person","person:vd-olav")).account);
const s = t.person("fj-solveig"); await s.installs(); await t.person("fj-terje").installs();
await s.presses("handOver", { q1: "x" });
await s.presses("passOn", { _to: "fj-terje", _reason: "x" });
await t.delivers();
