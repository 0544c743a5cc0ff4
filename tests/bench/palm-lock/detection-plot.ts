import type { LightCell } from "../../../src/apps/room/experiment/light-means/measure-light.ts";
import { colourOf, frame, line, svg, text, type Axes } from "./svg.ts";

const WIDTH = 400;
const PLOT = { top: 60, width: 300, height: 220, x: [1, 10], y: [0, 1] } as const;

/** Detection by skin, one line a light level: unlit above, lit below, one column a mean. */
export function detectionPlot(cells: readonly LightCell[]): string {
  const means = [...new Set(cells.map(({ mean }) => mean))];
  const levels = [...new Set(cells.map(({ ambient }) => ambient))];
  const columns = means.flatMap((mean, column) =>
    (["unlit", "lit"] as const).flatMap((state, row) => {
      const axes: Axes = { ...PLOT, left: 50 + column * WIDTH, top: PLOT.top + row * 290 };
      const lines = levels.map((level, i) => {
        const points = cells
          .filter((cell) => cell.mean === mean && cell.ambient === level)
          .toSorted((a, b) => a.monkTone - b.monkTone)
          .map((cell) => [cell.monkTone, cell[state]] as const);
        return line(axes, points, colourOf(i));
      });
      return [
        text(axes.left, axes.top - 10, `${mean}: ${state}`),
        ...frame(axes, [1, 5, 10], [0, 0.5, 1]),
        ...lines,
      ];
    }),
  );
  const legend = levels.map((level, i) =>
    text(50 + 130 * i, 24, `ambient ${level}`, `fill="${colourOf(i)}" font-size="14"`),
  );
  return svg(Math.max(700, means.length * WIDTH), 680, [
    ...legend,
    ...columns,
    text(50, 660, "Share of frames in which the hand is found, by Monk skin tone"),
  ]);
}
