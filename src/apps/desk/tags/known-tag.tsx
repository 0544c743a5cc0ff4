import { unsaid } from "../../../core/facets/message-facets.ts";
import type { Card } from "../../../core/desk/card.ts";
import { emotionWords } from "../../../core/tags/emotion-words.ts";
import { motiveWords } from "../../../core/tags/motive-words.ts";
import type { ProposedTag, TagProposal } from "../../../core/tags/propose-tags.ts";
import type { Desk } from "../desk.ts";
import { facetWords } from "../search/facet-words.ts";
import { valueName } from "../search/value-name.ts";
import { wordsOf } from "../words.ts";
import { tagWords } from "./tag-words.ts";

const values: Readonly<Record<ProposedTag, readonly string[]>> = {
  motive: Object.keys(motiveWords),
  emotion: Object.keys(emotionWords),
};

/** More would be a list, not a proposal. */
const mostShown = 2;

/** The motive or the emotion: chosen among those that have a name, or taken from the proposals, each with the words that speak for it. */
export function KnownTag({
  desk,
  card: { message, state },
  tag,
  proposals,
}: {
  readonly desk: Desk;
  readonly card: Card;
  readonly tag: ProposedTag;
  readonly proposals: readonly TagProposal[];
}) {
  const words = wordsOf(tagWords, desk);
  const imported = message[tag];
  const now = state.tags[tag] ?? imported ?? unsaid;
  const choose = (value: string): void => {
    // Back to what the file said is no tag of the curator's.
    const isImported = value === (imported ?? unsaid);
    desk.decide([message.id], { kind: "tag", tag, value: isImported ? undefined : value });
  };
  const named = [...new Set([...values[tag], ...(now === unsaid ? [] : [now])])]
    .map((value) => ({ value, name: valueName(tag, value, desk) }))
    .toSorted((a, b) => a.name.localeCompare(b.name, desk.language.value));
  return (
    <div class="tag" data-tag={tag}>
      <label>
        <span>{wordsOf(facetWords, desk).facets[tag]}</span>
        <select value={now} onChange={({ currentTarget }) => choose(currentTarget.value)}>
          {imported === undefined && <option value={unsaid}>{words.unsaid}</option>}
          {named.map(({ value, name }) => (
            <option key={value} value={value} selected={value === now}>
              {name}
            </option>
          ))}
        </select>
      </label>
      {proposals
        .filter(({ value }) => value !== now)
        .slice(0, mostShown)
        .map(({ value, evidence }) => (
          <button key={value} type="button" class="plain" onClick={() => choose(value)}>
            {valueName(tag, value, desk)} ?{" "}
            <small>
              {words.because(evidence.map(({ span }) => (state.text ?? "").slice(span.start, span.end)))}
            </small>
          </button>
        ))}
    </div>
  );
}
