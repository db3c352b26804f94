import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Folder } from "../usecases/data/archive.ts";

/** A directory as an export sees it. A file appears under its name when it is whole. */
export async function folderAt(dir: string, { make = false } = {}): Promise<Folder> {
  if (make) await mkdir(dir, { recursive: true });
  return {
    names: () => readdir(dir),
    read: async (name) => {
      try {
        return new Uint8Array(await readFile(join(dir, name)));
      } catch (error) {
        if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
        throw error;
      }
    },
    write: async (name, bytes) => {
      const half = join(dir, `${name}.part`);
      await writeFile(half, bytes, { mode: 0o600, flush: true });
      await rename(half, join(dir, name));
    },
    remove: (name) => rm(join(dir, name), { force: true }),
  };
}
