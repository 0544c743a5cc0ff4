import { useEffect, useRef } from "preact/hooks";
import type { Desk } from "../desk.ts";
import { wordsOf } from "../words.ts";
import { shellWords } from "./shell-words.ts";

/** As the log takes it. */
export const longestName = 64;

/** Asks who decides, before anything can be decided. */
export function NameForm({ desk }: { readonly desk: Desk }) {
  const words = wordsOf(shellWords, desk);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <main class="alone">
      <h1>{words.whoDecides}</h1>
      <p>{words.whoSays}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const who = field.current?.value.trim() ?? "";
          if (who !== "") desk.change({ who });
        }}
      >
        <label class="line">
          <span>{words.name}</span>
          <input ref={field} required maxLength={longestName} autoComplete="name" />
        </label>
        <button type="submit" class="primary">
          {words.begin}
        </button>
      </form>
    </main>
  );
}
