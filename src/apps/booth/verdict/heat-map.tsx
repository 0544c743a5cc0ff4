import type { Verdict } from "../../../core/calibration/calibration.ts";
import { HEAT_STEPS, heatStep } from "./heat-scale.ts";
import { heatSlices, type HeatSlice } from "./heat-slices.ts";

const CELL = 20;

/** How far off light lands in the volume where hands are held: three slices by height, as seen from the lens. */
export function HeatMap({ volume }: { readonly volume: Verdict["volume"] }) {
  const slices = heatSlices(volume);
  if (slices.length === 0) return null;
  return (
    <figure class="heat">
      <div class="slices">
        {slices.map((slice) => (
          <Slice key={slice.distanceMm} slice={slice} />
        ))}
      </div>
      <figcaption>
        Expected error, mm, 95 of 100:
        <ul class="legend">
          {HEAT_STEPS.map(({ upToMm, colour }, i) => (
            <li key={colour}>
              <svg viewBox="0 0 10 10" aria-hidden="true">
                <rect width="10" height="10" fill={colour} />
              </svg>
              {upToMm === Infinity ? `over ${HEAT_STEPS[i - 1]?.upToMm ?? 0}` : `to ${upToMm}`}
            </li>
          ))}
        </ul>
      </figcaption>
    </figure>
  );
}

function Slice({ slice: { distanceMm, rows } }: { readonly slice: HeatSlice }) {
  const worst = Math.max(...rows.flat().map((mm) => mm ?? 0));
  const width = CELL * Math.max(...rows.map((row) => row.length));
  const cells = rows.flatMap((row, y) => row.map((mm, x) => ({ mm, x: x * CELL, y: y * CELL })));
  return (
    <div>
      <svg
        viewBox={`0 0 ${width} ${rows.length * CELL}`}
        role="img"
        aria-label={`${Math.round(distanceMm)} mm from the lens: at most ${worst.toFixed(1)} mm`}
      >
        {cells.map(
          ({ mm, x, y }) =>
            mm !== undefined && (
              <g key={`${x},${y}`}>
                <rect x={x} y={y} width={CELL} height={CELL} fill={heatStep(mm).colour} />
                <text x={x + CELL / 2} y={y + CELL / 2} class={heatStep(mm).upToMm > 4 ? "on-pale" : ""}>
                  {mm.toFixed(1)}
                </text>
              </g>
            ),
        )}
      </svg>
      <p>{Math.round(distanceMm / 10)} cm from the lens</p>
    </div>
  );
}
