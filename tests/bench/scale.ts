/**
 * `npm run scale`: how long a sending takes, from one pilot to a million recipients, second by second on paper. It uses
 * the numbers that `npm run bench` measures and that docs/scale.md explains; change them here to try your own.
 */
interface Given {
  /** What Teams takes from one app in one tenant, a second. */
  tenantPerSecond: number;
  /** What one instance sends a second at most: measured on two shared cores at 80 ms. */
  instancePerSecond: number;
  /** Tenants that one instance works on at once. */
  lanes: number;
  /** What one message costs in its programme's partition, and what a partition takes a second. */
  messageRu: number;
  partitionRuPerSecond: number;
}
const given: Given = {
  tenantPerSecond: 50,
  instancePerSecond: 700,
  lanes: 64,
  messageRu: 29,
  partitionRuPerSecond: 10_000,
};

interface Case {
  name: string;
  programmes: number;
  tenantsEach: number;
  peoplePerTenant: number;
  instances: number;
}
const cases: Case[] = [
  { name: "one pilot: 8 groups", programmes: 1, tenantsEach: 8, peoplePerTenant: 6, instances: 1 },
  { name: "ten regions", programmes: 10, tenantsEach: 12, peoplePerTenant: 10, instances: 1 },
  {
    name: "all 356 municipalities, ten in each",
    programmes: 89,
    tenantsEach: 4,
    peoplePerTenant: 10,
    instances: 1,
  },
  {
    name: "356, a hundred leaders in each",
    programmes: 30,
    tenantsEach: 12,
    peoplePerTenant: 100,
    instances: 1,
  },
  { name: "a million in 356 tenants", programmes: 89, tenantsEach: 4, peoplePerTenant: 2810, instances: 1 },
  { name: "a million in 356 tenants", programmes: 89, tenantsEach: 4, peoplePerTenant: 2810, instances: 4 },
  { name: "a million in 356 tenants", programmes: 89, tenantsEach: 4, peoplePerTenant: 2810, instances: 16 },
  {
    name: "a million in one programme",
    programmes: 1,
    tenantsEach: 360,
    peoplePerTenant: 2778,
    instances: 16,
  },
  {
    name: "a million in one tenant",
    programmes: 1,
    tenantsEach: 1,
    peoplePerTenant: 1_000_000,
    instances: 16,
  },
];

interface Lane {
  programme: number;
  left: number;
}

function simulate({ programmes, tenantsEach, peoplePerTenant, instances }: Case): {
  seconds: number;
  bound: string;
} {
  const waiting: Lane[] = Array.from({ length: programmes * tenantsEach }, (_, n) => ({
    programme: n % programmes,
    left: peoplePerTenant,
  }));
  const owned: Lane[][] = Array.from({ length: instances }, () => []);
  const partition = given.partitionRuPerSecond / given.messageRu;
  const bounds = { tenant: 0, instance: 0, partition: 0 };
  let seconds = 0;
  while (waiting.length > 0 || owned.some((lanes) => lanes.length > 0)) {
    seconds++;
    const taken = new Map<number, number>();
    // Every instance takes the next free lane in turn, as the leases let it.
    for (let room = true; room && waiting.length > 0;) {
      const takers = owned.filter((lanes) => lanes.length < given.lanes);
      for (const lanes of takers) lanes.push(...waiting.splice(0, 1));
      room = takers.length > 0;
    }
    for (const lanes of owned) {
      let room = given.instancePerSecond;
      for (const [i, lane] of lanes.entries()) {
        const share = Math.ceil(room / (lanes.length - i));
        const free = Math.max(0, partition - (taken.get(lane.programme) ?? 0));
        const sent = Math.min(lane.left, given.tenantPerSecond, share, free);
        if (sent === given.tenantPerSecond) bounds.tenant++;
        else if (sent === share) bounds.instance++;
        else if (sent === free) bounds.partition++;
        taken.set(lane.programme, (taken.get(lane.programme) ?? 0) + sent);
        lane.left -= sent;
        room -= sent;
      }
    }
    for (const [n, lanes] of owned.entries()) owned[n] = lanes.filter(({ left }) => left > 0.5);
  }
  const [bound = "tenant"] = Object.entries(bounds).sort(([, a], [, b]) => b - a)[0] ?? [];
  return { seconds, bound };
}

const spoken = (seconds: number): string =>
  seconds < 120
    ? `${seconds} s`
    : seconds < 7200
      ? `${(seconds / 60).toFixed(0)} min`
      : `${(seconds / 3600).toFixed(1)} h`;

const rows = cases.map((it) => {
  const people = it.programmes * it.tenantsEach * it.peoplePerTenant;
  const { seconds, bound } = simulate(it);
  return [it.name, people.toLocaleString("en"), String(it.instances), spoken(seconds), bound];
});
const table = [["sending", "people", "instances", "the last one goes after", "bound by"], ...rows];
const widths = table[0]?.map((_, i) => Math.max(...table.map((row) => row[i]?.length ?? 0))) ?? [];
for (const row of table)
  console.log(
    row
      .map((cell, i) => cell.padEnd(widths[i] ?? 0))
      .join("  ")
      .trimEnd(),
  );
