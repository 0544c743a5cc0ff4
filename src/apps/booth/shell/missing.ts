import type { Booth } from "../booth.ts";
import { stepNames } from "../words/step-names.ts";
import type { Command } from "./commands.ts";
import { shellWords } from "./shell-words.ts";

/** What is missing before anything can be measured, and the button that leads there; undefined where nothing is. */
export function missingOf({
  camera,
  light,
  language,
  go,
}: Booth): { readonly guidance: string; readonly command: Command } | undefined {
  const [words, names] = [shellWords[language.value].missing, stepNames[language.value]];
  if (camera.track.value === undefined)
    return {
      guidance: words.camera,
      command: { key: "Enter", says: names.camera, run: () => go("camera"), isPrimary: true },
    };
  if (light.state.value === undefined)
    return {
      guidance: words.light,
      command: { key: "Enter", says: names.projector, run: () => go("projector"), isPrimary: true },
    };
  return undefined;
}
