/** A plot area in px of the picture, and what its edges stand for. */
export interface Axes {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly x: readonly [from: number, to: number];
  readonly y: readonly [from: number, to: number];
}

/** Colours that stay apart for colour-blind readers: Okabe and Ito (2008). */
export const COLOURS = [
  "#0072b2",
  "#d55e00",
  "#009e73",
  "#cc79a7",
  "#e69f00",
  "#56b4e9",
  "#666666",
  "#000000",
] as const;

export const colourOf = (index: number): string => COLOURS[index % COLOURS.length] ?? "black";

export const placeX = ({ left, width, x: [from, to] }: Axes, value: number): number =>
  left + (width * (value - from)) / (to - from);
export const placeY = ({ top, height, y: [from, to] }: Axes, value: number): number =>
  top + height - (height * (value - from)) / (to - from);

export const svg = (width: number, height: number, parts: readonly string[]): string =>
  [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="12">`,
    `<rect width="${width}" height="${height}" fill="white"/>`,
    ...parts,
    "</svg>\n",
  ].join("\n");

export const text = (x: number, y: number, words: string, more = ""): string =>
  `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" ${more}>${words.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</text>`;

/** Frame, grid lines and their numbers. */
export function frame(axes: Axes, xTicks: readonly number[], yTicks: readonly number[]): string[] {
  const { left, top, width, height } = axes;
  const right = left + width;
  const bottom = top + height;
  return [
    ...xTicks.flatMap((tick) => {
      const x = placeX(axes, tick).toFixed(1);
      return [
        `<line x1="${x}" x2="${x}" y1="${top}" y2="${bottom}" stroke="#ddd"/>`,
        text(Number(x), bottom + 16, String(tick), 'text-anchor="middle"'),
      ];
    }),
    ...yTicks.flatMap((tick) => {
      const y = placeY(axes, tick);
      return [
        `<line x1="${left}" x2="${right}" y1="${y.toFixed(1)}" y2="${y.toFixed(1)}" stroke="#ddd"/>`,
        text(left - 6, y + 4, String(tick), 'text-anchor="end"'),
      ];
    }),
    `<rect x="${left}" y="${top}" width="${width}" height="${height}" fill="none" stroke="#888"/>`,
  ];
}

export const line = (
  axes: Axes,
  points: readonly (readonly [number, number])[],
  colour: string,
  more = "",
): string => {
  const path = points
    .map(([x, y]) => `${placeX(axes, x).toFixed(1)},${placeY(axes, y).toFixed(1)}`)
    .join(" ");
  return `<polyline points="${path}" fill="none" stroke="${colour}" stroke-width="2" ${more}/>`;
};
