import { wordsOf } from "../words.ts";
import type { ShellParts } from "./shell.tsx";
import { shellWords } from "./shell-words.ts";

/** How far the search for findings is, while it goes on: a line that widens under the header. */
export function SearchingLine({ desk, searching }: ShellParts) {
  const words = wordsOf(shellWords, desk);
  const now = searching.value;
  if (now === undefined) return null;
  const figure = (value: number): string => value.toLocaleString(desk.language.value);
  const says = words.searching[now.stage](figure(now.done), figure(now.total));
  return (
    <div class="searching">
      <progress max={Math.max(1, now.total)} value={now.done} aria-label={says} />
      <p class="quiet">{says}</p>
    </div>
  );
}
