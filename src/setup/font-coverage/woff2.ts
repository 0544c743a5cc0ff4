import { brotliDecompressSync } from "node:zlib";

const signature = 0x774f4632;
const ttcFlavor = 0x74746366;
/** Tags that a table's directory entry names by number. W3C, "WOFF File Format 2.0", section 4.1. */
const cmapNumber = 0;
const glyfNumber = 10;
const locaNumber = 11;
const tagFollows = 63;

/**
 * One table of a font, as the font's maker wrote it.
 * @param file WOFF 2.0 (W3C, "WOFF File Format 2.0", sections 3 to 5), one font.
 * @returns the character map.
 * @throws RangeError if this is not such a file, or has no character map.
 */
export function cmapTable(file: Buffer): Buffer {
  if (file.readUInt32BE(0) !== signature || file.readUInt32BE(4) === ttcFlavor)
    throw new RangeError("is not a WOFF 2.0 file of one font");
  const tableCount = file.readUInt16BE(12);
  const compressedLength = file.readUInt32BE(20);
  let at = 48;
  const base128 = (): number => {
    let value = 0;
    for (;;) {
      const byte = file.readUInt8(at++);
      value = value * 128 + (byte & 0x7f);
      if (byte < 0x80) return value;
    }
  };
  let offset = 0;
  let found: { readonly from: number; readonly to: number } | undefined;
  for (let table = 0; table < tableCount; table++) {
    const flags = file.readUInt8(at++);
    const number = flags & 0x3f;
    if (number === tagFollows) at += 4;
    const originalLength = base128();
    // Outlines and their index are always stored transformed, unless the version says 3; of the others none but version 0 is plain.
    const version = flags >> 6;
    const isOutline = number === glyfNumber || number === locaNumber;
    const length = (isOutline ? version !== 3 : version !== 0) ? base128() : originalLength;
    if (number === cmapNumber) found = { from: offset, to: offset + length };
    offset += length;
  }
  if (found === undefined) throw new RangeError("has no character map");
  return brotliDecompressSync(file.subarray(at, at + compressedLength)).subarray(found.from, found.to);
}
