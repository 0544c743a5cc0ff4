import type { Verdict } from "../../../core/calibration/calibration.ts";
import { HEAT_STEPS, heatStep } from "./heat-scale.ts";
import { heatSlices, type HeatSlice } from "./heat-slices.ts";

/** Height of the figures, in cells. */
const TEXT = 0.36;

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

function Slice({
  slice: {
    distanceMm,
    points,
    pitchMm: [across, down],
  },
}: {
  readonly slice: HeatSlice;
}) {
  const worst = Math.max(...points.map(({ mm }) => mm));
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [left, top] = [Math.min(...xs) - across / 2, Math.min(...ys) - down / 2];
  const size = `${Math.max(...xs) - left + across / 2} ${Math.max(...ys) - top + down / 2}`;
  return (
    <div>
      <svg
        viewBox={`${left} ${top} ${size}`}
        role="img"
        aria-label={`${Math.round(distanceMm)} mm from the lens: at most ${worst.toFixed(1)} mm`}
      >
        {points.map(({ x, y, mm }) => (
          <g key={`${x},${y}`}>
            <rect
              x={x - across / 2}
              y={y - down / 2}
              width={across}
              height={down}
              fill={heatStep(mm).colour}
            />
            <text
              x={x}
              y={y}
              font-size={TEXT * Math.min(across, down)}
              class={heatStep(mm).upToMm > 4 ? "on-pale" : ""}
            >
              {mm.toFixed(1)}
            </text>
          </g>
        ))}
      </svg>
      <p>
        {Math.round(distanceMm / 10)} cm from the lens, at most {worst.toFixed(1)} mm
      </p>
    </div>
  );
}
