import { useMemo, useState } from "preact/hooks";
import { askedFor } from "../../../core/decisions/asked-for.ts";
import { directionOf } from "../../../core/typeset/direction.ts";
import type { Desk } from "../desk.ts";
import { wordsOf } from "../words.ts";
import { erasureWords } from "./erasure-words.ts";

/** Somebody who asks for one message knows more of it than would leave so many. */
const MOST_SHOWN = 8;

/** Finds the message that is meant, by its id or by words of it. */
export function ErasureSearch({
  desk,
  choose,
}: {
  readonly desk: Desk;
  readonly choose: (id: string) => void;
}) {
  const words = wordsOf(erasureWords, desk);
  const [asked, setAsked] = useState("");
  const log = desk.log.value;
  const cards = desk.cards.value;
  const found = useMemo(() => {
    const texts = new Map(cards.map(({ message: { id, text } }) => [id, text]));
    return askedFor({ texts, log }, asked).flatMap((id) => desk.cardOf(id)?.message ?? []);
  }, [desk, asked, log, cards]);
  const shown = found.slice(0, MOST_SHOWN);
  return (
    <>
      <label>
        {words.asked}{" "}
        <input type="search" value={asked} onInput={({ currentTarget }) => setAsked(currentTarget.value)} />
      </label>
      <p class="quiet" role="status">
        {asked.trim() === "" ? "" : found.length === 0 ? words.none : words.found(found.length, shown.length)}
      </p>
      <ul class="candidates">
        {shown.map(({ id, lang, text }) => (
          <li key={id}>
            <button type="button" aria-label={`${words.choose} ${id}`} onClick={() => choose(id)}>
              {id}
            </button>
            <span lang={lang} dir={directionOf(lang)}>
              {text}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
