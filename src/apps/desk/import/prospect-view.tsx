import type { Prospect } from "../../../devices/analysis/protocol.ts";
import { FoldedList } from "../change/folded-list.tsx";
import { LabelChange } from "../change/label-change.tsx";
import { TextAsItIs } from "../change/text-as-it-is.tsx";
import { WordChange } from "../change/word-change.tsx";
import type { Desk } from "../desk.ts";
import { wordsOf } from "../words.ts";
import { importWords } from "./import-words.ts";

/** What a file brings against what its source had. What is new is in the preview; what changed or is gone is here. */
export function ProspectView({ desk, prospect }: { readonly desk: Desk; readonly prospect: Prospect }) {
  const words = wordsOf(importWords, desk);
  const { count, fresh, changed, gone } = prospect;
  const isFirst = count.changed + count.gone + count.same === 0;
  /** Of a long list there is the beginning. */
  const says = (kind: "fresh" | "changed" | "gone"): string => {
    const { length } = prospect[kind];
    const all = words[kind](count[kind]);
    return length < count[kind] ? `${all} (${words.beginning(length)})` : all;
  };
  return (
    <>
      <ul class="counts">
        <li>{words.fresh(count.fresh)}</li>
        {!isFirst && (
          <>
            <li>{words.changed(count.changed)}</li>
            <li>{words.gone(count.gone)}</li>
            <li class="quiet">{words.same(count.same)}</li>
          </>
        )}
      </ul>
      {!isFirst && (
        <FoldedList desk={desk} says={says("fresh")} items={fresh} idOf={({ id }) => id}>
          {(message) => <TextAsItIs of={message} />}
        </FoldedList>
      )}
      <FoldedList desk={desk} says={says("changed")} items={changed} idOf={({ now }) => now.id}>
        {({ before, now }) => (
          <>
            {/* By what is compared: other spaces or another Unicode form are no change. */}
            <WordChange desk={desk} before={before.normalised} now={now.normalised} lang={now.lang} />
            <LabelChange desk={desk} before={before} now={now} />
          </>
        )}
      </FoldedList>
      <FoldedList desk={desk} says={says("gone")} help={words.goneHelp} items={gone} idOf={({ id }) => id}>
        {(message) => <TextAsItIs of={message} />}
      </FoldedList>
    </>
  );
}
