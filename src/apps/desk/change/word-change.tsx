import { diffWords } from "diff";

/** A text before and now, with what came and what went, in words of its own language. */
export function WordChange({
  before,
  now,
  lang,
}: {
  readonly before: string;
  readonly now: string;
  /** BCP 47. */
  readonly lang: string;
}) {
  const intlSegmenter = new Intl.Segmenter(lang, { granularity: "word" });
  return (
    <span lang={lang} dir="auto">
      {diffWords(before, now, { intlSegmenter }).map(({ value, added, removed }, place) => {
        if (added) return <ins key={place}>{value}</ins>;
        return removed ? <del key={place}>{value}</del> : <span key={place}>{value}</span>;
      })}
    </span>
  );
}
