/** Which characters some font files have glyphs for, taken together as the browser takes them. */
export interface Coverage {
  /**
   * What of a text has no glyph: characters with their marks, each once, in order. A letter and its marks must be in one file, since no
   * browser sets a mark from one file over a letter from another.
   */
  readonly missingFrom: (text: string) => readonly string[];
}

/** Beyond the planes that any living script is in nothing is covered. */
const codePoints = 0x20000;

const mark = /^\p{M}$/u;
/** Joiners, directional marks, variation selectors: without a glyph they show as nothing. */
const ignorable = /^\p{Default_Ignorable_Code_Point}$/u;
/** But this one asks for a picture in place of a letter, and gets it from whatever font the machine has. */
const emojiSelector = 0xfe0f;

/** @param files what each has glyphs for, as CSS writes it: "U+20-7E,U+A0". At most 32. */
export function coverageOf(files: readonly string[]): Coverage {
  // Bit i of a character's word: file i has it.
  const filesOf = new Uint32Array(codePoints);
  const isMark = new Uint8Array(codePoints);
  for (const [file, range] of files.entries()) {
    for (const character of charactersIn(range)) {
      filesOf[character] = (filesOf[character] ?? 0) | (1 << file);
      isMark[character] = Number(mark.test(String.fromCodePoint(character)));
    }
  }
  return {
    missingFrom(text) {
      const missing = new Set<string>();
      let start = 0;
      let common = everyFile;
      for (let at = 0; at < text.length;) {
        const character = text.codePointAt(at) ?? 0;
        const inFiles = filesOf[character] ?? 0;
        const role = inFiles === 0 ? roleOf(character) : isMark[character] === 1 ? "mark" : "letter";
        if (role === "letter") {
          if (common === 0) missing.add(text.slice(start, at));
          [start, common] = [at, everyFile];
        }
        if (role !== "nothing") common &= inFiles;
        at += character > 0xffff ? 2 : 1;
      }
      if (common === 0) missing.add(text.slice(start));
      return [...missing];
    },
  };
}

const everyFile = ~0;

/** What a character without a glyph of its own is to the letter before it. */
function roleOf(character: number): "letter" | "mark" | "nothing" {
  const text = String.fromCodePoint(character);
  if (character !== emojiSelector && ignorable.test(text)) return "nothing";
  return mark.test(text) ? "mark" : "letter";
}

/** @param range as CSS writes it. @returns its code points. */
export function charactersIn(range: string): readonly number[] {
  return range.split(",").flatMap((part) => {
    const [first = NaN, last = first] = part
      .trim()
      .replace(/^U\+/iu, "")
      .split("-")
      .map((hex) => parseInt(hex, 16));
    return Array.from({ length: last - first + 1 }, (_, i) => first + i);
  });
}
