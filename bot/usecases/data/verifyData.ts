import type { Ports } from "../../ports.ts";
import { checkArchive, chunksOf, type Folder, type Manifest } from "./archive.ts";
import { compare } from "./place.ts";
import { stoppable, type DataOutcome } from "./refusal.ts";

/** How an export stands against a store: counts, and no words. */
export interface Verified {
  manifest: Manifest;
  same: number;
  missing: number;
  different: number;
}

/** Looks at every file of an export, and at what the store says today. Writes nothing. */
export const verifyData =
  (ports: Pick<Ports, "store" | "now">) =>
  (folder: Folder): Promise<DataOutcome<Verified>> =>
    stoppable(async () => {
      const manifest = await checkArchive(folder);
      const verified: Verified = { manifest, same: 0, missing: 0, different: 0 };
      for await (const { lines } of chunksOf(folder, manifest)) {
        const found = await compare(ports, lines);
        verified.same += found.same;
        verified.missing += found.missing.length;
        verified.different += found.different.length;
      }
      return verified;
    });
