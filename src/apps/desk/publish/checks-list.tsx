import { isForCurator } from "../../../core/publish/checks.ts";
import type { Desk } from "../desk.ts";
import { wordsOf } from "../words.ts";
import { figuresOf } from "./figures.ts";
import { publishWords } from "./publish-words.ts";
import { publishingOf } from "./publishing.ts";

/** What stands against publishing, each with the way to the messages that it concerns. */
export function ChecksList({ desk }: { readonly desk: Desk }) {
  const { failed, draft } = publishingOf(desk).set;
  const words = wordsOf(publishWords, desk);
  const { count } = figuresOf(desk);
  const checks = failed.value;
  return (
    <section class="checks" aria-label={words.checks}>
      <h2>{words.checks}</h2>
      {checks.length === 0 && <p class="well">{words.allWell}</p>}
      <ul>
        {checks.map((check) => {
          const { kind, messages } = check;
          const what = words.check[kind];
          const says = messages.length === 0 ? what : words.listed(what, count(messages.length));
          return (
            <li key={kind} data-check={kind} class={isForCurator(check) ? "insistable" : "stops"}>
              {says}{" "}
              {messages.length > 0 && (
                <button
                  type="button"
                  class="plain"
                  onClick={() => {
                    desk.filter.value = { ids: new Set(messages), says };
                    desk.view.value = "queue";
                  }}
                >
                  {words.show}
                </button>
              )}
            </li>
          );
        })}
      </ul>
      {checks.some(isForCurator) && (
        <label class="line">
          <span>{words.insist}</span>
          <input
            maxLength={2000}
            value={draft.value.insisted}
            onInput={({ currentTarget: { value } }) => {
              draft.value = { ...draft.value, insisted: value };
            }}
          />
        </label>
      )}
    </section>
  );
}
