import { mkdirSync } from "node:fs";
import { openCosmos } from "./adapters/cosmos/open.ts";
import { openEmbedded } from "./adapters/embedded/open.ts";
import type { Config } from "./config.ts";
import type { Ports, Store } from "./ports.ts";

/** Where the documents live, for the service and the commands alike. Throws a StoreRefusal with one sentence. */
export async function openStore(
  config: Pick<Config, "store" | "dataDir">,
  now: Ports["now"],
  {
    readOnly = false,
    onCharge,
  }: { readOnly?: boolean; onCharge?: (ru: number, operation: string) => void } = {},
): Promise<Store> {
  const { store, dataDir } = config;
  if (store.kind === "cosmos") return openCosmos({ ...store, now, ...(onCharge && { onCharge }) });
  if (!readOnly) mkdirSync(dataDir, { recursive: true });
  return openEmbedded(dataDir, { now, readOnly });
}
