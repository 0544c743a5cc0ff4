import "./search.css";
import { useComputed, useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { Desk } from "../desk.ts";
import { wordsOf } from "../words.ts";
import { FacetList } from "./facet-list.tsx";
import { Hits, hitName, hitsName } from "./hits.tsx";
import { questOf } from "./quest.ts";
import { searchWords } from "./search-words.ts";

/** Whether a key goes into a field. */
const isTyping = ({ target }: KeyboardEvent): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches("input, textarea, select"));

/** Search as one types, beside the facets that part what it finds. `/` goes to the box, arrows through what was found, Enter opens it, Escape clears. */
export function SearchView({ desk }: { readonly desk: Desk }) {
  const quest = questOf(desk);
  const { typed, query, size, index } = quest;
  const words = wordsOf(searchWords, desk);
  const ids = useComputed(() => index.idsIn(quest.found.value.matching)).value;
  const wished = useSignal(0);
  const active = Math.max(0, Math.min(wished.value, ids.length - 1));
  const box = useRef<HTMLInputElement>(null);

  useEffect(() => {
    box.current?.focus();
    const toBox = (event: KeyboardEvent): void => {
      if (event.key !== "/" || isTyping(event)) return;
      event.preventDefault();
      box.current?.select();
    };
    document.addEventListener("keydown", toBox);
    return () => document.removeEventListener("keydown", toBox);
  }, []);

  const onKeyDown = (event: KeyboardEvent): void => {
    const chosen = ids[active];
    if (event.key === "ArrowDown") wished.value = active + 1;
    else if (event.key === "ArrowUp") wished.value = active - 1;
    else if (event.key === "PageDown") wished.value = active + 8;
    else if (event.key === "PageUp") wished.value = active - 8;
    else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) quest.read();
    else if (event.key === "Enter" && chosen !== undefined) desk.show(chosen);
    else if (event.key === "Escape" && typed.value !== "") typed.value = "";
    else if (event.key === "Escape") quest.clear();
    else return;
    event.preventDefault();
  };

  return (
    <main class="search">
      <div class="sought">
        <input
          ref={box}
          type="text"
          inputMode="search"
          role="combobox"
          aria-label={words.label}
          aria-autocomplete="list"
          aria-expanded={ids.length > 0}
          aria-controls={hitsName}
          aria-activedescendant={ids.length > 0 ? hitName(active) : undefined}
          aria-keyshortcuts="/"
          autoComplete="off"
          spellcheck={false}
          placeholder={words.hint}
          value={typed.value}
          onInput={({ currentTarget }) => {
            typed.value = currentTarget.value;
            wished.value = 0;
          }}
          onKeyDown={onKeyDown}
        />
        <p role="status">
          {words.found(size.value, desk.cards.value.length)}
          {index.waiting.value > 0 && <small> {words.waiting(index.waiting.value)}</small>}
        </p>
        <button type="button" onClick={() => quest.clear()}>
          {words.clear}
        </button>
        <button type="button" class="primary" disabled={ids.length === 0} onClick={() => quest.read()}>
          {words.read} <kbd>Ctrl ↵</kbd>
        </button>
      </div>
      <FacetList desk={desk} />
      {ids.length === 0 ? (
        <p class="none">{words.none}</p>
      ) : (
        <Hits desk={desk} ids={ids} query={query.value} active={active} />
      )}
    </main>
  );
}
