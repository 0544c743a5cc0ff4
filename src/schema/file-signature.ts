import type { FaultReason } from "../core/import/table.ts";

type Known = FaultReason | "zip";

/** First bytes, in Latin-1, by which formats are known (PNG 3rd ed. 5.2, ISO 10918-1 B.1.1.3, ISO 32000 7.5.2, MS-CFB 2.2, APPNOTE 4.3.7). */
const signatures: readonly (readonly [bytes: string, is: Known])[] = [
  ["\x89PNG", "file-is-a-picture"],
  ["\xff\xd8\xff", "file-is-a-picture"],
  ["GIF8", "file-is-a-picture"],
  ["II*\0", "file-is-a-picture"],
  ["MM\0*", "file-is-a-picture"],
  ["%PDF-", "file-is-pdf"],
  ["\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "file-is-an-old-spreadsheet"],
  ["PK\x03\x04", "zip"],
  ["PK\x05\x06", "zip"],
  ["\x1f\x8b", "file-is-an-archive"],
  ["7z\xbc\xaf\x27\x1c", "file-is-an-archive"],
  ["Rar!", "file-is-an-archive"],
];

/** RIFF is a frame for many formats: the one that cameras and browsers give says so after its length; so does HEIC in its own. */
const pictureInFrame = /^(?:RIFF[^]{4}WEBP|[^]{4}ftyp(?:heic|heix|avif|mif1))/u;

/** What a file is by its first bytes, whatever its name says; undefined for one that may be text. */
export function signatureOf(bytes: Uint8Array): Known | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, 16));
  if (pictureInFrame.test(start)) return "file-is-a-picture";
  return signatures.find(([signature]) => start.startsWith(signature))?.[1];
}

const looked = 65_536;
/** Text has line ends and tabs; other control characters are a slip of an export here and there. */
const mostControls = 0.02;

/** Whether a decoded file is no text after all, by the control characters in its beginning. */
export function isNoText(text: string): boolean {
  const start = text.slice(0, looked);
  const controls = start.match(/(?![\t\n\v\f\r])\p{Cc}/gu)?.length ?? 0;
  return controls > start.length * mostControls;
}
