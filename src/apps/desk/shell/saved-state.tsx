import { wordsOf } from "../words.ts";
import type { ShellParts } from "./shell.tsx";
import { shellWords } from "./shell-words.ts";

/** Whether everything decided is on the disk, and how far the search for findings is. */
export function SavedState({ desk, searching }: Pick<ShellParts, "desk" | "searching">) {
  const words = wordsOf(shellWords, desk);
  const language = desk.language.value;
  const unsaved = (desk.log.value.at(-1)?.number ?? 0) - desk.durable.value;
  const now = searching.value;
  return (
    <p class="saved" data-unsaved={unsaved}>
      {now !== undefined && (
        <span class="quiet">
          {words.searching(now.done.toLocaleString(language), now.total.toLocaleString(language))}
          {" · "}
        </span>
      )}
      {unsaved === 0 ? words.allSaved : <strong>{words.saving(unsaved)}</strong>}
    </p>
  );
}
