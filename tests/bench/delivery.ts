/**
 * `node tests/bench/delivery.ts [scenario …]`: the delivery against a simulated Teams connector, the durable store
 * included. Everything runs here and now, each in a process of its own; what was not run is not in the table.
 */
import { cpus, loadavg } from "node:os";
import { scenarios, type Line } from "./delivery/scenarios.ts";

const wanted = process.argv.slice(2);
const names = wanted.length > 0 ? wanted : Object.keys(scenarios);
const lines: Line[] = [];
for (const name of names) {
  const scenario = scenarios[name as keyof typeof scenarios];
  if (!scenario) throw new Error(`no scenario ${name}: ${Object.keys(scenarios).join(", ")}`);
  console.error(`${name} …`);
  lines.push(...(await scenario()));
}
const width = Math.max(...lines.map(([what]) => what.length));
console.log(`node ${process.version}, ${cpus().length} cores, load ${loadavg()[0]?.toFixed(1)} at the end`);
for (const [what, value, verdict = ""] of lines)
  console.log(`${what.padEnd(width)}  ${value.padEnd(44)}  ${verdict}`);
if (lines.some(([, , verdict]) => verdict?.startsWith("NOT"))) process.exitCode = 1;
