import { directionOf } from "../../../core/typeset/direction.ts";
import type { HandSize } from "../../../installation/shown-hand/hand.ts";
import type { Desk } from "../desk.ts";
import { wordsOf } from "../words.ts";
import { Plate } from "./plate.tsx";
import type { HandPreview } from "./preview.ts";
import { previewWords } from "./preview-words.ts";

/** What one hand shows, page after page in the text's own direction, and the figures of it. */
export function HandFigure({
  desk,
  hand,
  shown,
  lang,
}: {
  readonly desk: Desk;
  readonly hand: HandSize;
  /** Undefined until it is set. */
  readonly shown: HandPreview | undefined;
  /** BCP 47, of the text. */
  readonly lang: string;
}) {
  const words = wordsOf(previewWords, desk);
  const name = words.hands[hand];
  const pages = shown?.proof.pages ?? [];
  return (
    <figure class={`hand ${hand}`}>
      <div class="plates" dir={directionOf(lang)} lang={lang}>
        {shown === undefined ? (
          <Plate drawn={undefined} says={name} />
        ) : (
          pages.map(({ source }, i) => (
            <Plate key={i} drawn={shown.plates[i]} says={words.plate(name, i + 1, pages.length, source)} />
          ))
        )}
      </div>
      <figcaption>
        <strong>{name}</strong>
        {shown !== undefined && ` ${figuresOf(desk, shown)}`}
        {shown?.proof.concerns.map((concern) => (
          <span key={concern.kind} class="concern">
            {` ${words.concern(concern)}`}
          </span>
        ))}
      </figcaption>
    </figure>
  );
}

function figuresOf(desk: Desk, { proof }: HandPreview): string {
  const words = wordsOf(previewWords, desk);
  const mm = proof.xHeightMm.toLocaleString(desk.language.value, {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  return [
    words.pages(proof.pages.length),
    words.seconds(Math.round(proof.readingMs / 1000)),
    words.xHeight(mm),
  ].join(" · ");
}
