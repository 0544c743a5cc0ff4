import { scriptsOf } from "../../../core/messages/scripts-of.ts";
import type { Face } from "../../../core/typeset/face.ts";
import { normalise } from "../../../core/typeset/normalise.ts";
import { type Script, scripts } from "../../../core/typeset/script.ts";
import type { TypesetText } from "../../../core/typeset/typeset.ts";
import { lettersOf, loadLetters, measuringFace, rangesOf } from "../../../devices/projector/fonts.ts";

/** The letters that texts are set with. A script's are loaded when the first text asks for them. */
export interface LetterCase {
  readonly face: Face;
  /** Before a text's letters are there it must not be set: it would be measured in other ones. @throws PaumeError fonts-missing. */
  readonly bring: (message: TypesetText) => Promise<void>;
  /** Characters of a text, as it will be set, that none of all letters has. */
  readonly lackedBy: (message: TypesetText) => readonly string[];
}

export function openLetterCase(): LetterCase {
  const brought = new Map<Script, Promise<void>>();
  const bringScript = (script: Script): Promise<void> => {
    const known = brought.get(script);
    if (known !== undefined) return known;
    const loading = loadLetters(script);
    brought.set(script, loading);
    // The next text that asks tries again.
    loading.catch(() => brought.delete(script));
    return loading;
  };
  const all = lettersOf(scripts);
  return {
    face: measuringFace(),
    async bring(message) {
      await Promise.all(scriptsOf([message], rangesOf).map(bringScript));
    },
    lackedBy: ({ text, lang }) => all.missingFrom(normalise(text, lang)),
  };
}
