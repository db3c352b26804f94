import type { Moment } from "../../domain/time.ts";
import { NewerDocument } from "../../domain/store/upgrades.ts";
import type { Chunk } from "./gather.ts";
import { readLine, textOf, type Line } from "./line.ts";
import { Stopped } from "./refusal.ts";

/** A folder of files. `write` puts a file there whole or not at all. */
export interface Folder {
  names: () => Promise<string[]>;
  read: (name: string) => Promise<Uint8Array<ArrayBuffer> | undefined>;
  write: (name: string, bytes: Uint8Array<ArrayBuffer>) => Promise<void>;
  remove: (name: string) => Promise<void>;
}
export interface Manifest {
  format: number;
  writtenAt: Moment;
  documents: number;
  files: ManifestFile[];
  /** SHA-256 of the list of files as JSON: it finds accidents; whoever can change all of it can change this. */
  seal: string;
}
export interface ManifestFile {
  name: string;
  documents: number;
  bytes: number;
  sha256: string;
}
export const manifestName = "manifest.json";
const ending = ".jsonl";
const format = 1;
/** Other files in the folder are not ours to remove or to judge. */
const isOurs = (name: string): boolean => /^(programme\..+|tenant\..+|programmes|post)\.jsonl$/.test(name);

const encode = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
const sealOf = (files: readonly ManifestFile[]): Promise<string> => sha256(encode(JSON.stringify(files)));

/** The manifest goes first and comes last: a folder without one is no export, however far it came. */
export async function writeArchive(
  folder: Folder,
  chunks: AsyncIterable<Chunk>,
  writtenAt: Moment,
): Promise<Manifest> {
  await folder.remove(manifestName);
  for (const name of await folder.names()) if (isOurs(name)) await folder.remove(name);
  const files: ManifestFile[] = [];
  for await (const { name, lines } of chunks) {
    const bytes = encode(lines.map((line) => `${textOf(line)}\n`).join(""));
    const file = `${name}${ending}`;
    await folder.write(file, bytes);
    files.push({ name: file, documents: lines.length, bytes: bytes.length, sha256: await sha256(bytes) });
  }
  const documents = files.reduce((sum, file) => sum + file.documents, 0);
  const manifest: Manifest = { format, writtenAt, documents, files, seal: await sealOf(files) };
  await folder.write(manifestName, encode(`${JSON.stringify(manifest, null, 2)}\n`));
  return manifest;
}

/** Reads the manifest and looks at every file. Throws `Stopped` at the first thing that is not as it was written. */
export async function checkArchive(folder: Folder): Promise<Manifest> {
  const manifest = await readManifest(folder);
  const listed = new Set(manifest.files.map(({ name }) => name));
  for (const name of await folder.names()) {
    if (isOurs(name) && !listed.has(name)) {
      throw new Stopped({ is: "damaged", file: name, why: "notListed" });
    }
  }
  for (const file of manifest.files) await readChunk(folder, file);
  return manifest;
}

export async function* chunksOf(folder: Folder, manifest: Manifest): AsyncGenerator<Chunk, void, undefined> {
  for (const file of manifest.files) yield await readChunk(folder, file);
}

async function readManifest(folder: Folder): Promise<Manifest> {
  const bytes = await folder.read(manifestName);
  if (!bytes) throw new Stopped({ is: "noExport" });
  const unreadable = new Stopped({ is: "damaged", file: manifestName, why: "unreadable" });
  let given: Partial<Manifest>;
  try {
    given = JSON.parse(new TextDecoder().decode(bytes)) as Partial<Manifest>;
  } catch {
    throw unreadable;
  }
  if (given === null || typeof given !== "object") throw unreadable;
  if (given.format !== format) throw new Stopped({ is: "newerFormat", format: given.format });
  if (!Array.isArray(given.files)) throw unreadable;
  if ((await sealOf(given.files)) !== given.seal) {
    throw new Stopped({ is: "damaged", file: manifestName, why: "changed" });
  }
  return given as Manifest;
}

async function readChunk(folder: Folder, file: ManifestFile): Promise<Chunk> {
  const stop = (why: "missing" | "changed" | "unreadable"): Stopped =>
    new Stopped({ is: "damaged", file: file.name, why });
  const bytes = await folder.read(file.name);
  if (!bytes) throw stop("missing");
  if (bytes.length !== file.bytes || (await sha256(bytes)) !== file.sha256) throw stop("changed");
  const texts = new TextDecoder().decode(bytes).split("\n").slice(0, -1);
  try {
    const lines = texts.map(readLine).filter((line): line is Line => line !== undefined);
    if (lines.length !== texts.length || lines.length !== file.documents) throw stop("unreadable");
    const places = new Set(lines.map(({ partition, entry }) => `${partition} ${entry.id}`));
    if (places.size !== lines.length) throw stop("unreadable");
    return { name: file.name.slice(0, -ending.length), lines };
  } catch (error) {
    if (!(error instanceof NewerDocument)) throw error;
    throw new Stopped({ is: "newerDocument", file: file.name, sentence: error.message });
  }
}
