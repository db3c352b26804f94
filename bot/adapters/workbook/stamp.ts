/** A zip keeps when each part was packed. The first day it can name stands in, so that the same plan is the same file. */
const noTime = 0;
const firstDay = 0x0021;

export function withoutTimes(zip: Buffer): Buffer {
  const file = Buffer.from(zip);
  const end = file.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  let at = file.readUInt32LE(end + 16);
  for (let left = file.readUInt16LE(end + 10); left > 0; left--) {
    const local = file.readUInt32LE(at + 42);
    for (const where of [at + 12, local + 10]) {
      file.writeUInt16LE(noTime, where);
      file.writeUInt16LE(firstDay, where + 2);
    }
    at += 46 + file.readUInt16LE(at + 28) + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return file;
}
