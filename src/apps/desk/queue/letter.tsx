import { useLayoutEffect, useRef } from "preact/hooks";
import type { Card } from "../../../core/desk/card.ts";
import { piecesOf } from "../../../core/desk/pieces.ts";
import { riskOf, riskOfFinding, risks } from "../../../core/desk/risk.ts";
import { redactionMark } from "../../../core/decisions/redaction.ts";
import type { Desk } from "../desk.ts";
import { wordsOf } from "../words.ts";
import type { Queue } from "./queue.ts";
import { queueWords } from "./queue-words.ts";
import { gonePlaces } from "./redaction-wishes.ts";
import { select, selectedIn } from "./selected-span.ts";

/** The text, in its own direction and language, as it would be shown; what was found in it is underlined and numbered. */
export function Letter({
  desk,
  queue,
  card,
}: {
  readonly desk: Desk;
  readonly queue: Queue;
  readonly card: Card;
}) {
  const words = wordsOf(queueWords, desk);
  const box = useRef<HTMLParagraphElement>(null);
  const { whole = "" } = card.state;
  const findings = card.findings ?? [];
  const gone = gonePlaces(card, desk.settings.value.salt);
  const pieces = piecesOf(whole, findings, gone);
  const picked = queue.picked.value;

  useLayoutEffect(() => {
    const onSelect = (): void => {
      if (box.current === null) return;
      const span = selectedIn(box.current);
      const before = queue.picked.peek();
      if (span === "elsewhere" || (span?.start === before?.start && span?.end === before?.end)) return;
      queue.picked.value = span;
    };
    document.addEventListener("selectionchange", onSelect);
    return () => document.removeEventListener("selectionchange", onSelect);
  }, [queue]);
  // Before the next key is heard: a selection that lags behind would be taken for one that somebody made.
  useLayoutEffect(() => {
    if (box.current !== null) select(box.current, picked);
  }, [picked, card.message.id]);

  return (
    <p ref={box} class="letter" lang={card.message.lang} dir="auto">
      {pieces.map((piece) => {
        if (piece.isTakenOut) {
          // One mark for neighbouring pieces, as in the palm.
          const isFirst = !gone.some((span) => span.start < piece.start && piece.start < span.end);
          return isFirst ? (
            <span key={piece.start} class="taken-out" role="img" aria-label={words.taken}>
              {redactionMark}
            </span>
          ) : null;
        }
        if (piece.findings.length === 0)
          return (
            <span key={piece.start} data-at={piece.start}>
              {piece.text}
            </span>
          );
        const concerned = piece.findings.flatMap((place) => findings[place] ?? []);
        const risk =
          risks.find((kind) => concerned.some((one) => riskOfFinding(one) === kind)) ?? riskOf(card).risk;
        const ending = piece.findings.filter((place) =>
          findings[place]?.spans.some(({ end }) => end === piece.end),
        );
        return (
          <mark
            key={piece.start}
            class={risk}
            data-at={piece.start}
            data-numbers={ending.map((place) => place + 1).join(" ")}
            aria-describedby={piece.findings.map((place) => `finding-${place + 1}`).join(" ")}
          >
            {piece.text}
          </mark>
        );
      })}
    </p>
  );
}
