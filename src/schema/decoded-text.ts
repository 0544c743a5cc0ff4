export const encodings = ["utf-8", "utf-16le", "utf-16be", "windows-1252"] as const;

export type Encoding = (typeof encodings)[number];

/** How a file's bytes were taken for letters. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
}

/** Of the first bytes, in Latin text in UTF-16, nearly half are zero; in anything else none is. */
const zeroShare = 0.2;
const looked = 4096;

/** A file in UTF-8 that was cut or patched has a few broken letters among many whole ones; in Windows-1252 hardly one is whole. */
const brokenShare = 0.5;

/**
 * The text of an export: by its byte-order mark, by the zeros of UTF-16 without one, as UTF-8 if it is that but for a few letters, else as
 * Windows-1252, in which every byte is a letter: so it never fails, and what is wrong shows in the preview. The mark is no part of the text.
 * Bytes that are no letter become U+FFFD.
 * @param encoding where somebody knows better.
 */
export function decodeText(bytes: Uint8Array, encoding = byMark(bytes) ?? byZeros(bytes)): DecodedText {
  if (encoding === "windows-1252") return { text: fromWindows1252(bytes), encoding };
  if (encoding !== undefined) return { text: new TextDecoder(encoding).decode(bytes), encoding };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), encoding: "utf-8" };
  } catch {
    const text = new TextDecoder("utf-8").decode(bytes);
    const isUtf8 = count(text, /\uFFFD/gu) < count(text, /[^\0-\x7f\uFFFD]/gu) * brokenShare;
    return isUtf8 ? { text, encoding: "utf-8" } : { text: fromWindows1252(bytes), encoding: "windows-1252" };
  }
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

function byMark([a, b]: Uint8Array): Encoding | undefined {
  if (a === 0xff && b === 0xfe) return "utf-16le";
  return a === 0xfe && b === 0xff ? "utf-16be" : undefined;
}

function byZeros(bytes: Uint8Array): Encoding | undefined {
  const start = bytes.subarray(0, looked);
  const zeros = (parity: 0 | 1): number => start.filter((byte, at) => byte === 0 && at % 2 === parity).length;
  const [even, odd] = [zeros(0), zeros(1)];
  if (Math.max(even, odd) < start.length * zeroShare) return undefined;
  return odd > even ? "utf-16le" : "utf-16be";
}

/** Windows-1252 from 0x80 to 0x9F, by the WHATWG Encoding Standard; the rest of it is Unicode's own first 256. */
const windows1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

/** By hand, since Node 20 decodes "windows-1252" as Latin-1 and loses the œ, the € and all printers' marks. */
function fromWindows1252(bytes: Uint8Array): string {
  const utf16 = new DataView(new ArrayBuffer(bytes.length * 2));
  for (const [at, byte] of bytes.entries()) {
    const unit = byte >= 0x80 && byte < 0xa0 ? windows1252.charCodeAt(byte - 0x80) : byte;
    utf16.setUint16(at * 2, unit, true);
  }
  return new TextDecoder("utf-16le", { ignoreBOM: true }).decode(utf16);
}
