import { crc32, inflateRawSync } from "node:zlib";

/** How much of somebody else's file is taken in. Whatever a file says of itself, never more than this is unpacked. */
export const limits = {
  fileBytes: 10_000_000,
  unpackedBytes: 40_000_000,
  declaredBytes: 120_000_000,
  parts: 1000,
};

export type ZipTrouble =
  | { is: "tooLarge"; facts: { limitMb: number } }
  | { is: "zipBomb"; facts: { limitMb: number } }
  | { is: "otherFormat"; facts: { format: string } }
  | { is: "notAWorkbook" | "oldWorkbook" | "encrypted" | "damaged"; facts: Record<never, never> };

/** Thrown inside this room, caught at its door. */
export class ZipRefusal extends Error {
  readonly trouble: ZipTrouble;
  constructor(trouble: ZipTrouble) {
    super(trouble.is);
    this.trouble = trouble;
  }
}
const damaged = (): ZipRefusal => new ZipRefusal({ is: "damaged", facts: {} });
const megabytes = (bytes: number): number => Math.round(bytes / 1_000_000);

export interface Zip {
  names: string[];
  /** Unpacks one part; all parts together stay under the limit. */
  text: (name: string) => string | undefined;
}
interface Part {
  name: string;
  method: number;
  crc: number;
  packed: number;
  unpacked: number;
  header: number;
}

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;
const mostComment = 65_535;

/** Reads the list of parts and nothing else, after looking at what the list promises. */
export function openZip(bytes: Uint8Array): Zip {
  if (bytes.length > limits.fileBytes)
    throw new ZipRefusal({ is: "tooLarge", facts: { limitMb: megabytes(limits.fileBytes) } });
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  refuseOthers(file);
  const parts = directory(file);
  const promised = [...parts.values()].reduce((sum, part) => sum + part.unpacked, 0);
  if (promised > limits.declaredBytes) throw bomb();
  let left = limits.unpackedBytes;
  return {
    names: [...parts.keys()],
    text: (name) => {
      const part = parts.get(name);
      if (!part) return undefined;
      if (part.unpacked > left) throw bomb();
      const content = unpack(file, part);
      left -= content.length;
      return utf8(content);
    },
  };
}
const bomb = (): ZipRefusal =>
  new ZipRefusal({ is: "zipBomb", facts: { limitMb: megabytes(limits.unpackedBytes) } });

/** Older and encrypted workbooks are one kind of container, anything else is no workbook at all. */
function refuseOthers(file: Buffer): void {
  if (file.length >= 8 && file.readUInt32BE(0) === 0xd0cf11e0) {
    const encrypted = file.includes(Buffer.from("EncryptedPackage", "utf16le"));
    throw new ZipRefusal({ is: encrypted ? "encrypted" : "oldWorkbook", facts: {} });
  }
  if (file.length < 22 || file.readUInt32LE(0) !== localSignature)
    throw new ZipRefusal({ is: "notAWorkbook", facts: {} });
}

function directory(file: Buffer): Map<string, Part> {
  const end = endOf(file);
  const count = file.readUInt16LE(end + 10);
  const size = file.readUInt32LE(end + 12);
  const start = file.readUInt32LE(end + 16);
  if (count > limits.parts) throw bomb();
  if (start + size > end || file.readUInt16LE(end + 4) !== 0) throw damaged();
  const parts = new Map<string, Part>();
  let at = start;
  for (let i = 0; i < count; i++) {
    if (at + 46 > end || file.readUInt32LE(at) !== entrySignature) throw damaged();
    const part = entry(file, at);
    if (parts.has(part.name)) throw damaged();
    parts.set(part.name, part);
    at += 46 + lengths(file, at + 28) + file.readUInt16LE(at + 32);
  }
  return parts;
}

/** The end record is last, before a comment that may be empty. */
function endOf(file: Buffer): number {
  const first = Math.max(0, file.length - 22 - mostComment);
  for (let at = file.length - 22; at >= first; at--) if (file.readUInt32LE(at) === endSignature) return at;
  throw damaged();
}
/** A name and an extra field, whose lengths stand side by side. */
const lengths = (file: Buffer, at: number): number => file.readUInt16LE(at) + file.readUInt16LE(at + 2);

function entry(file: Buffer, at: number): Part {
  if (file.readUInt16LE(at + 8) & 1) throw new ZipRefusal({ is: "encrypted", facts: {} });
  const nameEnd = at + 46 + file.readUInt16LE(at + 28);
  const part: Part = {
    name: file
      .toString("utf8", at + 46, nameEnd)
      .replaceAll("\\", "/")
      .replace(/^\//, ""),
    method: file.readUInt16LE(at + 10),
    crc: file.readUInt32LE(at + 16),
    packed: file.readUInt32LE(at + 20),
    unpacked: file.readUInt32LE(at + 24),
    header: file.readUInt32LE(at + 42),
  };
  return withLongSizes(part, file.subarray(nameEnd, nameEnd + file.readUInt16LE(at + 30)));
}

/** Some programs write every size in the 64-bit field, however small it is. */
function withLongSizes(part: Part, extra: Buffer): Part {
  const long = 0xffff_ffff;
  if (part.unpacked !== long && part.packed !== long && part.header !== long) return part;
  let at = 0;
  while (at + 4 <= extra.length && extra.readUInt16LE(at) !== 1) at += 4 + extra.readUInt16LE(at + 2);
  at += 4;
  const next = (short: number): number => {
    if (short !== long) return short;
    if (at + 8 > extra.length) throw damaged();
    const value = extra.readBigUInt64LE(at);
    at += 8;
    return value > 0xffff_ffffn ? Number.MAX_SAFE_INTEGER : Number(value);
  };
  const unpacked = next(part.unpacked);
  const packed = next(part.packed);
  return { ...part, unpacked, packed, header: next(part.header) };
}

function unpack(file: Buffer, part: Part): Buffer {
  const { header, packed, method, unpacked, crc } = part;
  if (header + 30 > file.length || file.readUInt32LE(header) !== localSignature) throw damaged();
  const start = header + 30 + lengths(file, header + 26);
  if (start + packed > file.length || (method !== 0 && method !== 8)) throw damaged();
  const raw = file.subarray(start, start + packed);
  const content = method === 0 ? raw : inflate(raw, unpacked);
  if (content.length !== unpacked || crc32(content) !== crc) throw damaged();
  return content;
}

/** A part that turns out to hold more than the list promised is not unpacked further than that. */
function inflate(raw: Buffer, most: number): Buffer {
  try {
    return inflateRawSync(raw, { maxOutputLength: Math.max(1, most) });
  } catch {
    throw damaged();
  }
}

function utf8(content: Buffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(content);
  } catch {
    throw damaged();
  }
}
