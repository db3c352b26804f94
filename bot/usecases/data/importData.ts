import type { Ports } from "../../ports.ts";
import { checkArchive, chunksOf, type Folder } from "./archive.ts";
import { bring, type Brought } from "./bring.ts";
import { stoppable, type DataOutcome } from "./refusal.ts";

/** An export into a store. Every file is looked at before the first document is written. */
export const importData =
  (ports: Pick<Ports, "store" | "now">) =>
  (folder: Folder): Promise<DataOutcome<Brought>> =>
    stoppable(async () => {
      const manifest = await checkArchive(folder);
      return bring(ports, () => chunksOf(folder, manifest));
    });
