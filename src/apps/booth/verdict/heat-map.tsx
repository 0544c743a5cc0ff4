import type { Verdict } from "../../../core/calibration/calibration.ts";
import { useFigures, useWords } from "../use-booth.ts";
import { HEAT_STEPS, heatStep } from "./heat-scale.ts";
import { heatSlices, type HeatSlice } from "./heat-slices.ts";
import { verdictWords } from "./verdict-words.ts";

/** Height of the figures, in cells. */
const TEXT = 0.36;

/** How far off light lands in the volume where hands are held: three slices by height, as seen from the lens. */
export function HeatMap({ volume }: { readonly volume: Verdict["volume"] }) {
  const words = useWords(verdictWords);
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
        {words.expected}
        <ul class="legend">
          {HEAT_STEPS.map(({ upToMm, colour }, i) => (
            <li key={colour}>
              <svg viewBox="0 0 10 10" aria-hidden="true">
                <rect width="10" height="10" fill={colour} />
              </svg>
              {upToMm === Infinity ? words.over(HEAT_STEPS[i - 1]?.upToMm ?? 0) : words.upTo(upToMm)}
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
  const words = useWords(verdictWords);
  const { fixed } = useFigures();
  const worst = Math.max(...points.map(({ mm }) => mm));
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [left, top] = [Math.min(...xs) - across / 2, Math.min(...ys) - down / 2];
  const size = `${Math.max(...xs) - left + across / 2} ${Math.max(...ys) - top + down / 2}`;
  return (
    <div>
      <svg viewBox={`${left} ${top} ${size}`} aria-hidden="true">
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
              {fixed(mm, 1)}
            </text>
          </g>
        ))}
      </svg>
      <p>{words.slice(Math.round(distanceMm / 10), worst)}</p>
    </div>
  );
}
