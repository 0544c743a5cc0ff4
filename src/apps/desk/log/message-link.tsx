import type { Desk } from "../desk.ts";
import { wordsOf } from "../words.ts";
import { logWords } from "./log-words.ts";

/** A message by its id, and the way to it where there still is one. */
export function MessageLink({ desk, id }: { readonly desk: Desk; readonly id: string }) {
  const words = wordsOf(logWords, desk);
  if (desk.cardOf(id) === undefined) return <>{id}</>;
  return (
    <button type="button" class="plain" aria-label={words.show(id)} onClick={() => desk.show(id)}>
      {id}
    </button>
  );
}
