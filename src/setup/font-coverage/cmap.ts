/**
 * The characters that a font has a glyph for.
 * @param cmap the font's `cmap` table (OpenType, "cmap — Character to Glyph Index Mapping Table").
 * @returns code points, ascending. Those mapped to glyph 0, the box that stands for a missing glyph, are not among them.
 * @throws RangeError if it has no Unicode map of format 4 or 12.
 */
export function charactersOf(cmap: Buffer): readonly number[] {
  const maps = Array.from({ length: cmap.readUInt16BE(2) }, (_, i) => {
    const map = cmap.subarray(cmap.readUInt32BE(4 + 8 * i + 4));
    return { platform: cmap.readUInt16BE(4 + 8 * i), map, format: map.readUInt16BE(0) };
  }).filter(({ platform }) => platform === unicode || platform === windows);
  const found = maps.find(({ format }) => format === 12) ?? maps.find(({ format }) => format === 4);
  if (found === undefined) throw new RangeError("has no Unicode map of format 4 or 12");
  return found.format === 12 ? groups(found.map) : segments(found.map);
}

const unicode = 0;
const windows = 3;

/** Format 12: groups of successive characters with successive glyphs. */
function groups(map: Buffer): readonly number[] {
  const characters: number[] = [];
  for (let at = 16; at < 16 + 12 * map.readUInt32BE(12); at += 12) {
    const [first, last, glyph] = [map.readUInt32BE(at), map.readUInt32BE(at + 4), map.readUInt32BE(at + 8)];
    for (let character = first; character <= last; character++) {
      if (glyph + character - first !== 0) characters.push(character);
    }
  }
  return characters;
}

/** Format 4: segments of successive characters, each with a difference to the glyph or a list of glyphs. */
function segments(map: Buffer): readonly number[] {
  const characters: number[] = [];
  const bytes = map.readUInt16BE(6);
  for (let segment = 0; segment < bytes; segment += 2) {
    const last = map.readUInt16BE(14 + segment);
    const first = map.readUInt16BE(16 + bytes + segment);
    const delta = map.readUInt16BE(16 + 2 * bytes + segment);
    const rangeAt = 16 + 3 * bytes + segment;
    const range = map.readUInt16BE(rangeAt);
    for (let character = first; character <= last && character !== 0xffff; character++) {
      const listed = range === 0 ? character : map.readUInt16BE(rangeAt + range + 2 * (character - first));
      const isMapped = range === 0 || listed !== 0;
      if (isMapped && ((listed + delta) & 0xffff) !== 0) characters.push(character);
    }
  }
  return characters;
}
