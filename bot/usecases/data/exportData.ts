import type { Ports } from "../../ports.ts";
import { manifestName, writeArchive, type Folder, type Manifest } from "./archive.ts";
import { gather } from "./gather.ts";
import { Stopped, stoppable, type DataOutcome } from "./refusal.ts";

/** Everything in the store as readable files: one per programme, one per tenant, and a manifest that counts them. */
export const exportData =
  ({ store, now }: Pick<Ports, "store" | "now">) =>
  (folder: Folder): Promise<DataOutcome<Manifest>> =>
    stoppable(async () => {
      if (await folder.read(manifestName)) throw new Stopped({ is: "exportThere" });
      return writeArchive(folder, gather(store), now());
    });
