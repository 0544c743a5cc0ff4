import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import type { Card } from "../../../core/desk/card.ts";
import type { TypesetText } from "../../../core/typeset/typeset.ts";
import type { Desk } from "../desk.ts";
import { wordsOf } from "../words.ts";
import { HandFigure } from "./hand-figure.tsx";
import { type HandPreview, handSizes } from "./preview.ts";
import { previewWords } from "./preview-words.ts";
import { previewsOf } from "./previews-of.ts";

/** Palms of so many cards are made ahead: deciding in one key is faster than setting a text. */
const AHEAD = 4;

/** A card's message as palms will show it, made by what makes the floor's pages. @param ahead so many of the cards that will be read after it. */
export function PalmPreview({
  desk,
  card,
  ahead,
}: {
  readonly desk: Desk;
  readonly card: Card;
  readonly ahead: (most: number) => readonly Card[];
}) {
  const words = wordsOf(previewWords, desk);
  const previews = previewsOf(desk);
  const wanted = [card, ...ahead(AHEAD)].flatMap(textOf);
  const [message] = textOf(card);
  useEffect(() => previews.want(wanted));
  const plates = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const fit = (): void => {
      const plate = plates.current?.querySelector("canvas");
      if (plate) previews.fitPlates(Math.round(plate.clientHeight * window.devicePixelRatio));
    };
    // It tells of the size at first, too, once the page is laid out: nothing is laid out for it alone.
    const watch = new ResizeObserver(fit);
    if (plates.current) watch.observe(plates.current);
    return () => watch.disconnect();
  }, [previews]);
  if (message === undefined) return null;

  const { script, lacks, hands } = previews.of(message).value;
  const scriptName = new Intl.DisplayNames(desk.language.value, { type: "script" }).of(script) ?? script;
  return (
    <section ref={plates} class="palm-preview" aria-label={words.title}>
      <div
        class="hands"
        style={{ "--adult-pages": pagesOf(hands.adult), "--child-pages": pagesOf(hands.child) }}
      >
        {handSizes.map((hand) => (
          <HandFigure key={hand} desk={desk} hand={hand} shown={hands[hand]} lang={message.lang} />
        ))}
      </div>
      <p>{scriptName}</p>
      {lacks !== undefined && lacks.length > 0 && <p class="concern">{words.lacks(lacks.join(" "))}</p>}
    </section>
  );
}

/** More would be too small to be read: they go on in another row. */
const MOST_IN_ROW = 3;

/** How many pages stand side by side; one, before that is known. */
const pagesOf = (shown: HandPreview | undefined): string =>
  String(Math.min(MOST_IN_ROW, shown?.proof.pages.length ?? 1));

/** As it would be shown; nothing of an erased one. */
const textOf = ({ message: { lang }, state: { text } }: Card): readonly TypesetText[] =>
  text === undefined ? [] : [{ text, lang }];
