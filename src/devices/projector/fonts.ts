import notoCyrillic from "@fontsource/noto-sans/files/noto-sans-cyrillic-600-normal.woff2?url";
import notoCyrillicExtended from "@fontsource/noto-sans/files/noto-sans-cyrillic-ext-600-normal.woff2?url";
import notoGreek from "@fontsource/noto-sans/files/noto-sans-greek-600-normal.woff2?url";
import notoLatin from "@fontsource/noto-sans/files/noto-sans-latin-600-normal.woff2?url";
import notoLatinExtended from "@fontsource/noto-sans/files/noto-sans-latin-ext-600-normal.woff2?url";
import notoVietnamese from "@fontsource/noto-sans/files/noto-sans-vietnamese-600-normal.woff2?url";
import notoRanges from "@fontsource/noto-sans/unicode.json";
import vazirmatnArabic from "@fontsource/vazirmatn/files/vazirmatn-arabic-600-normal.woff2?url";
import vazirmatnLatin from "@fontsource/vazirmatn/files/vazirmatn-latin-600-normal.woff2?url";
import vazirmatnLatinExtended from "@fontsource/vazirmatn/files/vazirmatn-latin-ext-600-normal.woff2?url";
import vazirmatnRanges from "@fontsource/vazirmatn/unicode.json";
import { PaumeError } from "../../core/error.ts";
import type { Face } from "../../core/typeset/face.ts";
import { canvasFace } from "./page-face.ts";
import { notoSans, typeWeight, vazirmatn } from "./page-type.ts";

interface FontFile {
  readonly family: string;
  readonly url: string;
  readonly unicodeRange: string;
}

const fontFiles: readonly FontFile[] = [
  { family: notoSans, url: notoLatin, unicodeRange: notoRanges.latin },
  { family: notoSans, url: notoLatinExtended, unicodeRange: notoRanges["latin-ext"] },
  { family: notoSans, url: notoCyrillic, unicodeRange: notoRanges.cyrillic },
  { family: notoSans, url: notoCyrillicExtended, unicodeRange: notoRanges["cyrillic-ext"] },
  { family: notoSans, url: notoGreek, unicodeRange: notoRanges.greek },
  { family: notoSans, url: notoVietnamese, unicodeRange: notoRanges.vietnamese },
  { family: vazirmatn, url: vazirmatnArabic, unicodeRange: vazirmatnRanges.arabic },
  { family: vazirmatn, url: vazirmatnLatin, unicodeRange: vazirmatnRanges.latin },
  { family: vazirmatn, url: vazirmatnLatinExtended, unicodeRange: vazirmatnRanges["latin-ext"] },
];

/**
 * Loads every typeface the bundled set needs, then measures with them. Until this resolves nothing may be drawn: a page in a
 * fallback face would be set for other widths. May be called again after a failure.
 * @throws PaumeError fonts-missing, with the file.
 */
export async function loadFace(): Promise<Face> {
  const faces = await Promise.all(fontFiles.map(load));
  for (const face of faces) document.fonts.add(face);
  const context = new OffscreenCanvas(1, 1).getContext("2d");
  if (context === null)
    throw new PaumeError("fonts-missing", "this browser has no 2D canvas to measure text with");
  return canvasFace(context);
}

async function load({ family, url, unicodeRange }: FontFile): Promise<FontFace> {
  try {
    return await new FontFace(family, `url("${url}")`, { weight: String(typeWeight), unicodeRange }).load();
  } catch (cause) {
    throw new PaumeError("fonts-missing", `${family} from ${url}`, { cause });
  }
}
