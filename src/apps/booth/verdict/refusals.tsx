import type { Spread } from "../../../core/calibration/calibration.ts";
import type { Refusal } from "../../../core/calibration/complaint.ts";
import { REFUSALS } from "../words/refusals.ts";
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
  return (
    <>
      <ol class="refusals">
        {refusals.map(({ code, detail }) => (
          <li key={code}>
            <h2>{REFUSALS[code].says}</h2>
            <p>{REFUSALS[code].todo}</p>
            <p class="quiet">{detail}</p>
          </li>
        ))}
      </ol>
      <VerdictFigures rmsPx={rmsPx} heldOutMm={heldOutMm} />
    </>
  );
}
