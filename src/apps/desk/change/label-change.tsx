import type { Desk } from "../desk.ts";
import { wordsOf } from "../words.ts";
import { changeWords } from "./change-words.ts";

const labels = ["lang", "motive", "emotion", "provenance"] as const;

type Labelled = { readonly [label in (typeof labels)[number]]?: string | undefined };

/** What changed of a message besides its text, a line each. */
export function LabelChange({
  desk,
  before,
  now,
}: {
  readonly desk: Desk;
  readonly before: Labelled;
  readonly now: Labelled;
}) {
  const words = wordsOf(changeWords, desk);
  const changed = labels.filter((label) => before[label] !== now[label]);
  return (
    <>
      {changed.map((label) => (
        <span key={label} class="label-change">
          {words.label(words.labels[label], before[label] ?? "–", now[label] ?? "–")}
        </span>
      ))}
    </>
  );
}
