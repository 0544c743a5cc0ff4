import type { Card } from "../../../core/desk/card.ts";
import { isOfAll, isSettled } from "../../../core/desk/pieces.ts";
import { riskOfFinding } from "../../../core/desk/risk.ts";
import type { Finding } from "../../../core/findings/finding.ts";
import type { Desk } from "../desk.ts";
import { detectorWords } from "../finding-words/detector-words.ts";
import { reasonWords } from "../finding-words/reason-words.ts";
import { wordsOf } from "../words.ts";
import { queueWords } from "./queue-words.ts";
import { gonePlaces } from "./redaction-wishes.ts";

/** What was found, in words, by the numbers that the text has. */
export function FoundList({ desk, card }: { readonly desk: Desk; readonly card: Card }) {
  const words = wordsOf(queueWords, desk);
  const detectors = wordsOf(detectorWords, desk);
  const { findings } = card;
  const { whole = "" } = card.state;
  const gone = gonePlaces(card, desk.settings.value.salt);
  const alike = desk.alikeTo(card).length;
  const sureness = ({ strength }: Finding): string =>
    strength >= 0.85 ? words.sure : strength >= 0.65 ? words.likely : words.possible;
  return (
    <section class="found" aria-label={words.found}>
      {findings === undefined && <p class="quiet">{words.notSearched}</p>}
      {findings?.length === 0 && <p class="quiet">{words.nothingFound}</p>}
      <ol>
        {findings?.map((finding, place) => (
          <li key={place} id={`finding-${place + 1}`} class={riskOfFinding(finding)}>
            <span class="number" aria-hidden="true">
              {place + 1}
            </span>
            <p>
              <strong>{detectors[finding.detector]}</strong>
              {" : "}
              {reasonWords(finding.reason, desk.language.value)}
              <span class="quiet">
                {" · "}
                {isSettled(finding, gone) ? words.settled : sureness(finding)}
                {isOfAll(whole, finding) && ` · ${words.ofAll}`}
              </span>
            </p>
          </li>
        ))}
      </ol>
      {alike > 1 && <p class="alike">{words.alike(alike)}</p>}
    </section>
  );
}
