import type { Desk } from "../desk.ts";
import { wordsOf } from "../words.ts";
import { shellWords } from "./shell-words.ts";

/** Whether everything decided is on the disk, and how far the search for findings is. */
export function SavedState({ desk }: { readonly desk: Desk }) {
  const words = wordsOf(shellWords, desk);
  const language = desk.language.value;
  const unsaved = (desk.log.value.at(-1)?.number ?? 0) - desk.durable.value;
  const searching = desk.searching.value;
  return (
    <p class="saved" data-unsaved={unsaved}>
      {searching !== undefined && (
        <span class="quiet">
          {words.searching(searching.done.toLocaleString(language), searching.total.toLocaleString(language))}
          {" · "}
        </span>
      )}
      {unsaved === 0 ? words.allSaved : <strong>{words.saving(unsaved)}</strong>}
    </p>
  );
}
