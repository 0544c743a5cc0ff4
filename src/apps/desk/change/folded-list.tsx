import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { Desk } from "../desk.ts";
import { wordsOf } from "../words.ts";
import { changeWords } from "./change-words.ts";

/** More than anybody reads at once. */
const shownAtOnce = 100;

/** Messages of one kind, to be unfolded; nothing where there are none. What is folded is not drawn. */
export function FoldedList<T>({
  desk,
  says,
  help,
  items,
  idOf,
  children,
}: {
  readonly desk: Desk;
  readonly says: string;
  readonly help?: string;
  readonly items: readonly T[];
  readonly idOf: (item: T) => string;
  readonly children: (item: T) => ComponentChildren;
}) {
  const words = wordsOf(changeWords, desk);
  const [isOpen, setIsOpen] = useState(false);
  const [shown, setShown] = useState(shownAtOnce);
  if (items.length === 0) return null;
  return (
    <details class="folded" onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary>{says}</summary>
      {isOpen && help !== undefined && <p class="quiet">{help}</p>}
      {isOpen && (
        <ol tabIndex={0} aria-label={says}>
          {items.slice(0, shown).map((item) => (
            <li key={idOf(item)} data-id={idOf(item)}>
              <span class="quiet">{idOf(item)}</span> {children(item)}
            </li>
          ))}
        </ol>
      )}
      {isOpen && items.length > shown && (
        <button type="button" class="plain" onClick={() => setShown(shown + shownAtOnce)}>
          {words.more}
        </button>
      )}
    </details>
  );
}
