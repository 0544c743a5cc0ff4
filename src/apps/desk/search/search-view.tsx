import "./search.css";
import { useComputed, useSignal } from "@preact/signals";
import { useLayoutEffect, useRef } from "preact/hooks";
import { numbersIn } from "../../../core/bit-set.ts";
import type { Desk } from "../desk.ts";
import { wordsOf } from "../words.ts";
import { FacetList } from "./facet-list.tsx";
import { Hits } from "./hits.tsx";
import { questOf } from "./quest.ts";
import { searchWords } from "./search-words.ts";

/** Whether a key goes into a field. */
const isTyping = ({ target }: KeyboardEvent): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches("input, textarea, select"));

/** Search as one types, beside the facets that part what it finds. `/` goes to the box, arrows from it through what was found, Enter opens, Escape clears. */
export function SearchView({ desk }: { readonly desk: Desk }) {
  const quest = questOf(desk);
  const { typed, query, size, index } = quest;
  const words = wordsOf(searchWords, desk);
  /** In the order in which messages came to the desk. */
  const found = useComputed(() => numbersIn(quest.found.value.matching)).value;
  const wished = useSignal(0);
  const current = Math.min(wished.value, found.length - 1);
  const [box, hits] = [useRef<HTMLInputElement>(null), useRef<HTMLDivElement>(null)];

  useLayoutEffect(() => {
    box.current?.focus();
    const toBox = (event: KeyboardEvent): void => {
      if (event.key !== "/" || isTyping(event)) return;
      event.preventDefault();
      box.current?.select();
    };
    document.addEventListener("keydown", toBox);
    return () => document.removeEventListener("keydown", toBox);
  }, []);

  const show = (row: number): void => {
    const id = index.idOf(found[row] ?? -1);
    if (id !== undefined) desk.show(id);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "ArrowDown") hits.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
    else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) quest.read();
    else if (event.key === "Enter") show(current);
    else if (event.key === "Escape" && typed.value !== "") typed.value = "";
    else if (event.key === "Escape") quest.clear();
    else return;
    event.preventDefault();
  };
  const go = (row: number): void => {
    if (row < 0) box.current?.focus();
    else wished.value = Math.min(row, found.length - 1);
  };

  return (
    <main class="search">
      <div class="sought">
        <input
          ref={box}
          type="search"
          aria-label={words.label}
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
          {words.found(size.value, desk.count.value)}
          {index.waiting.value > 0 && <small> {words.waiting(index.waiting.value)}</small>}
        </p>
        <button type="button" onClick={() => quest.clear()}>
          {words.clear}
        </button>
        <button type="button" class="primary" disabled={found.length === 0} onClick={() => quest.read()}>
          {words.read} <kbd>Ctrl ↵</kbd>
        </button>
      </div>
      <FacetList desk={desk} />
      {found.length === 0 ? (
        <p class="none">{words.none}</p>
      ) : (
        <Hits
          desk={desk}
          found={found}
          query={query.value}
          current={current}
          go={go}
          show={show}
          box={hits}
        />
      )}
    </main>
  );
}
