import { growth, soak, told } from "./run.ts";

const given = new Map<string, number>();
for (let n = 2; n < process.argv.length; n += 2)
  given.set(process.argv[n] ?? "", Number(process.argv[n + 1]));
const known = ["--minutes", "--seed", "--lives"];
if ([...given].some(([name, value]) => !known.includes(name) || !Number.isFinite(value))) {
  console.error(`Say ${known.join(" N, ")} N.`);
  process.exit(2);
}
const seed = given.get("--seed") ?? Date.now() % 1_000_000;
const lives = given.get("--lives");
console.log(`seed ${seed}`);
try {
  const soaked = await soak(seed, {
    minutes: given.get("--minutes") ?? (lives === undefined ? 2 : Infinity),
    ...(lives !== undefined && { lives }),
  });
  console.log(told(soaked));
  if (growth(soaked.heap) > 20) throw new Error("the memory grows");
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
