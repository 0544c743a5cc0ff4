import { diffWords } from "diff";

/** A stretch of a text before and now: in both, gone, or come. */
export interface Stretch {
  readonly is: "same" | "gone" | "come";
  readonly text: string;
}

/** Words gone and come of two texts between which nobody would follow a change word by word: they are shown one after the other. */
const mostChanges = 400;

/**
 * What changed of a text, in words of its own language: those that went stand before those that came in their place. All but the gone ones are the
 * text as it is now; all but the come ones are the text before, but for its spaces.
 * @param lang BCP 47.
 */
export function wordChanges(before: string, now: string, lang: string): readonly Stretch[] {
  const intlSegmenter = new Intl.Segmenter(lang, { granularity: "word" });
  const changes = diffWords(before, now, { intlSegmenter, maxEditLength: mostChanges });
  const stretches: readonly Stretch[] = changes?.map(({ value, added, removed }) => ({
    is: added ? "come" : removed ? "gone" : "same",
    text: value,
  })) ?? [
    { is: "gone", text: before },
    { is: "come", text: now },
  ];
  return stretches.filter(({ text }) => text !== "");
}
