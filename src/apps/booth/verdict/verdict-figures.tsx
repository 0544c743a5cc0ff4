import { BARS } from "../../../core/calibration/judge.ts";
import type { Spread } from "../../../core/calibration/calibration.ts";
import { Figures } from "../shell/figures.tsx";

/** A figure, and the most that it may be. */
const against = (name: string, value: number, unit: "mm" | "px", bar: number) => ({
  name,
  value: value.toFixed(unit === "mm" ? 1 : 2),
  unit,
  bar: `of ${bar} ${unit}`,
  isBad: !(value <= bar),
});

/** How good a calibration is, or would have been, against what it has to reach. */
export function VerdictFigures({
  rmsPx,
  heldOutMm,
  heldOutPx,
}: {
  readonly rmsPx: number | undefined;
  readonly heldOutMm: Spread | undefined;
  readonly heldOutPx?: Spread | undefined;
}) {
  return (
    <Figures
      all={[
        ...(heldOutMm === undefined
          ? []
          : [
              against("Half of the light within", heldOutMm.median, "mm", BARS.heldOutMm.median),
              against("95 of 100 within", heldOutMm.p95, "mm", BARS.heldOutMm.p95),
            ]),
        ...(heldOutPx === undefined
          ? []
          : [{ name: "In the camera’s picture", value: heldOutPx.median.toFixed(2), unit: "px" }]),
        ...(rmsPx === undefined ? [] : [against("Fit", rmsPx, "px", BARS.rmsPx)]),
      ]}
    />
  );
}
