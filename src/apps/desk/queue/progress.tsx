import { paceOf } from "../../../core/desk/pace.ts";
import type { Desk } from "../desk.ts";
import { wordsOf } from "../words.ts";
import { queueWords } from "./queue-words.ts";
import { durationWords } from "./duration-words.ts";

/** How far it is, how fast it goes, and between which hours it would end. */
export function Progress({ desk }: { readonly desk: Desk }) {
  const words = wordsOf(queueWords, desk);
  const language = desk.language.value;
  const standing = desk.standing.value;
  const all = desk.count.value;
  const waiting = standing.open + standing.later + standing["kept-once"];
  const done = all - waiting;
  const figure = (value: number): string => value.toLocaleString(language);
  const pace = paceOf(desk.log.value, desk.who.value);
  const says = waiting === 0 && all > 0 ? words.allDecided : words.decided(figure(done), figure(all));
  return (
    <header class="progress">
      <p>
        <strong>{says}</strong>
        {pace !== undefined && waiting > 0 && (
          <span class="quiet">
            {" "}
            · {words.pace(pace.seconds.toLocaleString(language, { maximumFractionDigits: 1 }))} ·{" "}
            {words.left(
              durationWords(pace.quick * waiting, language),
              durationWords(pace.slow * waiting, language),
            )}
          </span>
        )}
      </p>
      <progress max={Math.max(1, all)} value={done} aria-label={says} />
    </header>
  );
}
