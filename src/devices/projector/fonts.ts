import { PaumeError } from "../../core/error.ts";
import { type Coverage, coverageOf } from "../../core/typeset/coverage.ts";
import type { Face } from "../../core/typeset/face.ts";
import { type Script, scripts } from "../../core/typeset/script.ts";
import { canvasFace } from "./page-face.ts";
import { typefaces, typeWeight } from "./typefaces.ts";

/**
 * Loads the letters of these scripts, then measures with them. Until this resolves nothing in them may be drawn: a page in a fallback face
 * would be set for other widths. May be called again after a failure.
 * @throws PaumeError fonts-missing, with the file.
 */
export async function loadFace(wanted: readonly Script[] = scripts): Promise<Face> {
  await Promise.all(wanted.map(loadLetters));
  return measuringFace();
}

/** Loads the letters of a script: all of them or none. @throws PaumeError fonts-missing, with the file. */
export async function loadLetters(script: Script): Promise<void> {
  const { family, files } = typefaces[script];
  const faces = await Promise.all(
    files.map(async ({ url, unicodeRange }) => {
      try {
        return await new FontFace(family, `url("${url}")`, {
          weight: String(typeWeight),
          unicodeRange,
        }).load();
      } catch (cause) {
        throw new PaumeError("fonts-missing", `${family} from ${url}`, { cause });
      }
    }),
  );
  // Where files overlap the browser asks the last one first: that must be the one with most of the words in it.
  for (const face of faces.toReversed()) document.fonts.add(face);
}

/** Measures with the letters that are loaded. @throws PaumeError fonts-missing where the browser has no canvas. */
export function measuringFace(): Face {
  return canvasFace(() => {
    const context = new OffscreenCanvas(1, 1).getContext("2d");
    if (context === null)
      throw new PaumeError("fonts-missing", "this browser has no 2D canvas to measure text with");
    return context;
  });
}

/** What the letters of these scripts cover, whether they are loaded or not. */
export const lettersOf = (wanted: readonly Script[]): Coverage => coverageOf(wanted.flatMap(rangesOf));

/** What each file of a script's letters has glyphs for, as CSS writes it. */
export const rangesOf = (script: Script): readonly string[] =>
  typefaces[script].files.map(({ unicodeRange }) => unicodeRange);
