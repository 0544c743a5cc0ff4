import type { PalmLockReport } from "../../../src/apps/room/experiment/palm-lock/palm-lock.ts";
import { quantile } from "../../../src/core/measure/quantile.ts";
import { colourOf, frame, line, svg, text, type Axes } from "./svg.ts";

const AXES: Axes = { left: 60, top: 40, width: 560, height: 380, x: [0, 600], y: [0, 80] };
const STEP = 75;

/** Offset against the true palm's speed, over all scenarios: the median of each class of speed, one line a method. */
export function speedPlot(reports: readonly PalmLockReport[]): string {
  const whole = reports.filter(({ lightMeans }) => lightMeans);
  const names = [...new Set(whole.flatMap(({ speeds }) => speeds.map(({ method }) => method)))];
  const lines = names.map((name, i) => {
    const points = whole.flatMap(({ speeds }) =>
      speeds.flatMap(({ method, points: own }) => (method === name ? own : [])),
    );
    return line(AXES, mediansOf(points), colourOf(i));
  });
  const legend = names.map((name, i) =>
    text(AXES.left + AXES.width + 16, AXES.top + 16 + 20 * i, name, `fill="${colourOf(i)}"`),
  );
  return svg(860, 480, [
    text(
      AXES.left,
      24,
      "Offset of the light from the palm by the palm's speed, median, gross",
      'font-size="15"',
    ),
    ...frame(AXES, [0, 100, 200, 300, 400, 500, 600], [0, 20, 40, 60, 80]),
    ...lines,
    ...legend,
    text(AXES.left + AXES.width / 2, AXES.top + AXES.height + 38, "mm/s", 'text-anchor="middle"'),
    text(16, AXES.top - 8, "mm"),
  ]);
}

function mediansOf(points: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  const classes = Math.ceil(AXES.x[1] / STEP);
  return Array.from({ length: classes }, (_, i) => i * STEP).flatMap((from) => {
    const offsets = points.flatMap(([speed, offset]) =>
      speed >= from && speed < from + STEP ? [offset] : [],
    );
    const middle = quantile(offsets, 0.5);
    return middle === undefined ? [] : [[from + STEP / 2, Math.min(AXES.y[1], middle)] as const];
  });
}
