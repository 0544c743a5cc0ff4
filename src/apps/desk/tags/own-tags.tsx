import { useRef } from "preact/hooks";
import type { Card } from "../../../core/desk/card.ts";
import { proposedTags } from "../../../core/tags/propose-tags.ts";
import type { Desk } from "../desk.ts";
import { wordsOf } from "../words.ts";
import { tagWords } from "./tag-words.ts";

/** As the log takes it. */
const longest = 64;

const hasPanel: ReadonlySet<string> = new Set(proposedTags);

/** Tags of the curators' own, for whatever they sort by: "opening week", "to read aloud". */
export function OwnTags({ desk, card: { message, state } }: { readonly desk: Desk; readonly card: Card }) {
  const words = wordsOf(tagWords, desk);
  const field = useRef<HTMLInputElement>(null);
  const own = Object.keys(state.tags).filter((tag) => !hasPanel.has(tag));
  const set = (tag: string, value: string | undefined): void => {
    desk.decide([message.id], { kind: "tag", tag, value });
  };
  const add = (): void => {
    const tag = field.current?.value.trim() ?? "";
    if (tag !== "" && !hasPanel.has(tag)) set(tag, "");
    if (field.current !== null) field.current.value = "";
  };
  return (
    <form
      class="tag"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      {own.map((tag) => (
        <button key={tag} type="button" aria-label={words.takeOff(tag)} onClick={() => set(tag, undefined)}>
          {tag} ×
        </button>
      ))}
      <label>
        <span>{words.others}</span>
        <input ref={field} maxLength={longest} />
      </label>
      <button type="submit">{words.add}</button>
    </form>
  );
}
