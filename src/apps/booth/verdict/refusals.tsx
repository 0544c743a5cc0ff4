import type { Spread } from "../../../core/calibration/calibration.ts";
import type { Refusal } from "../../../core/calibration/complaint.ts";
import { Figures } from "../shell/figures.tsx";
import { REFUSALS } from "../words/refusals.ts";

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
      <Figures
        all={[
          ...(rmsPx === undefined
            ? []
            : [{ name: "Fit", value: rmsPx.toFixed(2), unit: "px", bar: "of 0.5 px" }]),
          ...(heldOutMm === undefined
            ? []
            : [
                {
                  name: "Half of the light within",
                  value: heldOutMm.median.toFixed(1),
                  unit: "mm",
                  bar: "of 2 mm",
                },
                { name: "95 of 100 within", value: heldOutMm.p95.toFixed(1), unit: "mm", bar: "of 4 mm" },
              ]),
        ]}
      />
    </>
  );
}
