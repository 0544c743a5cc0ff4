import { useMemo } from "preact/hooks";
import { dueFor } from "../../../core/keeping/retention.ts";
import { directionOf } from "../../../core/typeset/direction.ts";
import type { Desk } from "../desk.ts";
import { wordsOf } from "../words.ts";
import { erasureWords } from "./erasure-words.ts";

/** The longest due: when they are gone, the next ones come. */
const MOST_SHOWN = 8;

/** What the desk has kept for longer than its settings say. It waits for a person: erasing cannot be undone. */
export function ErasureDue({ desk, choose }: { readonly desk: Desk; readonly choose: (id: string) => void }) {
  const words = wordsOf(erasureWords, desk);
  const cards = desk.cards.value;
  const { retention } = desk.settings.value;
  const due = useMemo(() => dueFor(cards, retention, Date.now()), [cards, retention]);
  if (due.length === 0) return null;
  const when = new Intl.DateTimeFormat(desk.language.value, { dateStyle: "medium" });
  return (
    <>
      <h3>{words.due(due.length)}</h3>
      <p class="quiet">{words.dueSays}</p>
      <ul class="candidates due">
        {due.slice(0, MOST_SHOWN).map(({ message: id, because, sinceMs }) => {
          const { lang = "", text = "" } = desk.cardOf(id)?.message ?? {};
          return (
            <li key={id}>
              <button type="button" aria-label={`${words.choose} ${id}`} onClick={() => choose(id)}>
                {id}
              </button>
              <span>
                <small>{words.dueBecause[because](when.format(new Date(sinceMs)))}</small>{" "}
                <span lang={lang} dir={directionOf(lang)}>
                  {text}
                </span>
              </span>
            </li>
          );
        })}
      </ul>
    </>
  );
}
