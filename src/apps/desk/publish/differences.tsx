import { type Change, isRewritten, type SetDifference } from "../../../core/publish/difference.ts";
import { FoldedList } from "../change/folded-list.tsx";
import { LabelChange } from "../change/label-change.tsx";
import { TextAsItIs } from "../change/text-as-it-is.tsx";
import { WordChange } from "../change/word-change.tsx";
import type { Desk } from "../desk.ts";
import { wordsOf } from "../words.ts";
import { figuresOf } from "./figures.ts";
import { publishWords } from "./publish-words.ts";

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
  const says = (what: string, items: readonly unknown[]): string => words.listed(what, count(items.length));
  return (
    <section class="differences" aria-label={words.difference}>
      <h2>{words.difference}</h2>
      <p class="sums">{counts.map(([what, value]) => words.listed(what, count(value))).join(" · ")}</p>
      <FoldedList
        desk={desk}
        says={says(words.rewritten, rewritten)}
        items={rewritten}
        idOf={({ now }) => now.id}
      >
        {({ before, now }) => (
          <>
            <WordChange desk={desk} before={before.text} now={now.text} lang={now.lang} />
            <TranslationChange desk={desk} change={{ before, now }} />
            <LabelChange desk={desk} before={before} now={now} />
          </>
        )}
      </FoldedList>
      <FoldedList desk={desk} says={says(words.gone, gone)} items={gone} idOf={({ id }) => id}>
        {(message) => <TextAsItIs of={message} />}
      </FoldedList>
      <FoldedList desk={desk} says={says(words.fresh, fresh)} items={fresh} idOf={({ id }) => id}>
        {(message) => <TextAsItIs of={message} />}
      </FoldedList>
      <FoldedList
        desk={desk}
        says={says(words.relabelled, relabelled)}
        items={relabelled}
        idOf={({ now }) => now.id}
      >
        {({ before, now }) => (
          <>
            <TextAsItIs of={now} />
            <LabelChange desk={desk} before={before} now={now} />
          </>
        )}
      </FoldedList>
    </section>
  );
}

/** What changed of the text in other languages, a line each. */
function TranslationChange({
  desk,
  change: { before, now },
}: {
  readonly desk: Desk;
  readonly change: Change;
}) {
  const [former, latter] = [before.translations ?? {}, now.translations ?? {}];
  const languages = [...new Set([...Object.keys(former), ...Object.keys(latter)])];
  return (
    <>
      {languages
        .filter((lang) => former[lang] !== latter[lang])
        .map((lang) => (
          <p key={lang}>
            <span class="quiet">{lang}</span>{" "}
            <WordChange desk={desk} before={former[lang] ?? ""} now={latter[lang] ?? ""} lang={lang} />
          </p>
        ))}
    </>
  );
}
