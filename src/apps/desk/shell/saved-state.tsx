import type { Desk } from "../desk.ts";
import { wordsOf } from "../words.ts";
import { shellWords } from "./shell-words.ts";

/** Whether everything decided is on the disk. */
export function SavedState({ desk }: { readonly desk: Desk }) {
  const words = wordsOf(shellWords, desk);
  const unsaved = (desk.log.value.at(-1)?.number ?? 0) - desk.durable.value;
  return (
    <p class="saved" data-unsaved={unsaved}>
      {unsaved === 0 ? words.allSaved : <strong>{words.saving(unsaved)}</strong>}
    </p>
  );
}
