import type { Card } from "../../../core/desk/card.ts";
import { riskOf } from "../../../core/desk/risk.ts";
import type { Desk } from "../desk.ts";
import { detectorWords } from "../finding-words/detector-words.ts";
import { wordsOf } from "../words.ts";
import { queueWords } from "./queue-words.ts";

/** A message in a list: how it begins, where it stands, what was found. */
export function Row({
  desk,
  id,
  isMarked,
}: {
  readonly desk: Desk;
  readonly id: string;
  readonly isMarked: boolean;
}) {
  const card = desk.cardOf(id);
  const words = wordsOf(queueWords, desk);
  if (card === undefined) return null;
  const { status, text } = card.state;
  return (
    <>
      <span class="begins" lang={card.message.lang} dir="auto">
        {text}
      </span>
      <span class="says">
        {isMarked && (
          <span class="marked" aria-hidden="true">
            ☑
          </span>
        )}
        <span class={`status ${status}`}>{words.status[status]}</span>
        <FoundWords desk={desk} card={card} />
      </span>
    </>
  );
}

function FoundWords({ desk, card }: { readonly desk: Desk; readonly card: Card }) {
  const words = wordsOf(queueWords, desk);
  const detectors = wordsOf(detectorWords, desk);
  if (card.findings === undefined) return <span class="quiet">{words.notSearched}</span>;
  const { risk } = riskOf(card);
  if (risk === "unsuspected") return null;
  const found = [...new Set(card.findings.map(({ detector }) => detectors[detector]))];
  return <span class={`risk ${risk}`}>{found.join(", ")}</span>;
}
