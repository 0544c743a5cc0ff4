import type { Spread } from "../../../core/calibration/calibration.ts";
import type { Refusal } from "../../../core/calibration/complaint.ts";
import { useWords } from "../use-booth.ts";
import { refusalEvidence } from "../words/refusal-evidence.ts";
import { refusalWords } from "../words/refusal-words.ts";
import { VerdictFigures } from "./verdict-figures.tsx";

/** Why a run gave no calibration: what is wrong, what to do, and the figures. */
export function Refusals({
  refusals,
  rmsPx,
  heldOutMm,
}: {
  readonly refusals: readonly Refusal[];
  readonly rmsPx: number | undefined;
  readonly heldOutMm: Spread | undefined;
}) {
  const [words, evidence] = [useWords(refusalWords), useWords(refusalEvidence)];
  return (
    <>
      <ol class="refusals">
        {refusals.map((refusal) => (
          <li key={refusal.code}>
            <h2>{words.says[refusal.code]}</h2>
            <p>{words.todo(refusal)}</p>
            <p class="quiet">{evidence(refusal)}</p>
          </li>
        ))}
      </ol>
      <VerdictFigures rmsPx={rmsPx} heldOutMm={heldOutMm} />
    </>
  );
}
