import { BARS } from "../../../core/calibration/judge.ts";
import type { Spread } from "../../../core/calibration/calibration.ts";
import { Figures } from "../shell/figures.tsx";
import { useFigures, useWords } from "../use-booth.ts";
import { verdictWords } from "./verdict-words.ts";

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
  const words = useWords(verdictWords);
  const { fixed } = useFigures();
  /** A figure, and the most that it may be. */
  const against = (name: string, value: number, unit: "mm" | "px", bar: number) => ({
    name,
    value: fixed(value, unit === "mm" ? 1 : 2),
    unit,
    bar: words.atMost(bar, unit),
    isBad: !(value <= bar),
  });
  return (
    <Figures
      all={[
        ...(heldOutMm === undefined
          ? []
          : [
              against(words.half, heldOutMm.median, "mm", BARS.heldOutMm.median),
              against(words.most, heldOutMm.p95, "mm", BARS.heldOutMm.p95),
            ]),
        ...(heldOutPx === undefined
          ? []
          : [{ name: words.inPicture, value: fixed(heldOutPx.median, 2), unit: "px" }]),
        ...(rmsPx === undefined ? [] : [against(words.fit, rmsPx, "px", BARS.rmsPx)]),
      ]}
    />
  );
}
