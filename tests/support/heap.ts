import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

/** What is really kept, in MB: everything that nobody needs any more is thrown away first. */
export function heapNow(): number {
  collect();
  return process.memoryUsage().heapUsed / 1e6;
}
