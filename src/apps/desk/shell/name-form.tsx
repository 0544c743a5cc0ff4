import { useLayoutEffect, useMemo, useRef } from "preact/hooks";
import { longestName, peopleIn } from "../../../core/decisions/people.ts";
import type { Desk } from "../desk.ts";
import { wordsOf } from "../words.ts";
import { shellWords } from "./shell-words.ts";

/** Asks who decides, before anything can be decided: with a name, or by one press where the log knows them. */
export function NameForm({ desk }: { readonly desk: Desk }) {
  const words = wordsOf(shellWords, desk);
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => field.current?.focus(), []);
  const known = useMemo(() => {
    const before = desk.settings.peek().who;
    const people = peopleIn(desk.log.peek());
    return before === "" || people.includes(before) ? people : [before, ...people];
  }, [desk]);
  return (
    <>
      <h1 id="who-decides">{words.whoDecides}</h1>
      <p>{words.whoSays}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          desk.sayWho(field.current?.value ?? "");
        }}
      >
        <label class="line">
          <span>{words.name}</span>
          <input ref={field} required maxLength={longestName} autoComplete="off" />
        </label>
        <button type="submit" class="primary">
          {words.begin}
        </button>
        {known.length > 0 && (
          <div role="group" aria-labelledby="who-is-known">
            <p id="who-is-known">{words.known}</p>
            <p class="buttons">
              {known.map((name) => (
                <button key={name} type="button" onClick={() => desk.sayWho(name)}>
                  {name}
                </button>
              ))}
            </p>
          </div>
        )}
      </form>
    </>
  );
}
