import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { HostMessage } from "../../../core/messages/host-message.ts";
import { isRewritten, type SetDifference } from "../../../core/publish/difference.ts";
import type { Desk } from "../desk.ts";
import { wordsOf } from "../words.ts";
import { figuresOf } from "./figures.ts";
import { publishWords } from "./publish-words.ts";
import { WordChange } from "./word-change.tsx";

/** More than anybody reads at once. */
const shownAtOnce = 100;

/** What a set has against the one on the floor: in a sentence, and as lists. */
export function Differences({
  desk,
  difference,
}: {
  readonly desk: Desk;
  readonly difference: SetDifference;
}) {
  const words = wordsOf(publishWords, desk);
  const { count } = figuresOf(desk);
  const { fresh, changed, gone, same } = difference;
  const rewritten = changed.filter(isRewritten);
  const relabelled = changed.filter((change) => !isRewritten(change));
  const counts: readonly (readonly [string, number])[] = [
    [words.fresh, fresh.length],
    [words.rewritten, rewritten.length],
    [words.relabelled, relabelled.length],
    [words.gone, gone.length],
    [words.same, same],
  ];
  return (
    <section class="differences" aria-label={words.difference}>
      <h2>{words.difference}</h2>
      <p class="sums">{counts.map(([what, value]) => words.listed(what, count(value))).join(" · ")}</p>
      <Part desk={desk} says={words.rewritten} items={rewritten} idOf={({ now }) => now.id}>
        {({ before, now }) => (
          <>
            <WordChange before={before.text} now={now.text} lang={now.lang} />
            <LabelChange desk={desk} before={before} now={now} />
          </>
        )}
      </Part>
      <Part desk={desk} says={words.gone} items={gone} idOf={({ id }) => id}>
        {(message) => <Words of={message} />}
      </Part>
      <Part desk={desk} says={words.fresh} items={fresh} idOf={({ id }) => id}>
        {(message) => <Words of={message} />}
      </Part>
      <Part desk={desk} says={words.relabelled} items={relabelled} idOf={({ now }) => now.id}>
        {({ before, now }) => (
          <>
            <Words of={now} />
            <LabelChange desk={desk} before={before} now={now} />
          </>
        )}
      </Part>
    </section>
  );
}

function Words({ of: { lang, text } }: { readonly of: HostMessage }) {
  return (
    <span lang={lang} dir="auto">
      {text}
    </span>
  );
}

function Part<T>({
  desk,
  says,
  items,
  idOf,
  children,
}: {
  readonly desk: Desk;
  readonly says: string;
  readonly items: readonly T[];
  readonly idOf: (item: T) => string;
  readonly children: (item: T) => ComponentChildren;
}) {
  const words = wordsOf(publishWords, desk);
  const [isOpen, setIsOpen] = useState(false);
  const [shown, setShown] = useState(shownAtOnce);
  if (items.length === 0) return null;
  return (
    <details onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary>{words.listed(says, figuresOf(desk).count(items.length))}</summary>
      {isOpen && (
        <ol>
          {items.slice(0, shown).map((item) => (
            <li key={idOf(item)} data-id={idOf(item)}>
              <span class="quiet">{idOf(item)}</span> {children(item)}
            </li>
          ))}
        </ol>
      )}
      {items.length > shown && (
        <button type="button" class="plain" onClick={() => setShown(shown + shownAtOnce)}>
          {words.more}
        </button>
      )}
    </details>
  );
}

/** What changed of a message besides its text. */
function LabelChange({
  desk,
  before,
  now,
}: {
  readonly desk: Desk;
  readonly before: HostMessage;
  readonly now: HostMessage;
}) {
  const words = wordsOf(publishWords, desk);
  const fields = ["lang", "motive", "emotion", "provenance"] as const;
  const changed = fields.filter((field) => before[field] !== now[field]);
  return (
    <>
      {changed.map((field) => (
        <span key={field} class="label-change">
          {words.from(before[field], now[field])}
        </span>
      ))}
    </>
  );
}
