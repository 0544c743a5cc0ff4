import type { Fit, TypesetReport } from "../../src/apps/room/experiment/typeset/measure-typeset.ts";
import type { PalmMm } from "../../src/core/geometry/spaces.ts";
import { quantile, spreadOf } from "../../src/core/measure/quantile.ts";
import { launchChromium } from "../browser/support/chromium.ts";
import { startHouse } from "../browser/support/house.ts";
import { palmAt } from "../fixtures/palms.ts";
import { withExperiments } from "../room/support.ts";
import { adultPalm, childPalm, scaled } from "../unit/core/typeset/palms.ts";
import type { BenchOptions } from "./main.ts";
import { BAD_TEXTS } from "./typeset/bad-texts.ts";
import { compareOutlines } from "./typeset/outlines.ts";

const CHILD = 0.65;
const COMPARED = 120;
const LENGTHS = [60, 120, 200, 320];
/** Rows and sizes are exact to this, mm. */
const EXACT_MM = 0.01;

/** Outlines as the tracker gives them, of hands held straight under the lens, and the ellipses that the design's figures were taken on. */
function places(): Readonly<Record<string, readonly (readonly PalmMm[])[]>> {
  const at = { x: 0, y: 0, z: 900 };
  const [left, right] = (["left", "right"] as const).map((side) => palmAt(at, { side }).outline);
  if (left === undefined || right === undefined) throw new Error("a person has two hands");
  return {
    adult: [right],
    child: [scaled(right, CHILD)],
    "adult, both": [left, right],
    "child, both": [scaled(left, CHILD), scaled(right, CHILD)],
    "ellipse, adult": [adultPalm],
    "ellipse, child": [childPalm],
  };
}

/** All bundled messages in palms of adults and children, with the true typefaces in a browser. */
export async function benchTypeset({ frames: messages, part, say }: BenchOptions): Promise<unknown> {
  const all = places();
  const house = await startHouse();
  const browser = await launchChromium();
  try {
    if (part === "outlines")
      return { bench: "typeset", outlines: await compareOutlines(browser, house.origin) };
    const every = messages === undefined ? 1 : Math.max(1, Math.floor(12_000 / messages));
    const compareEvery = Math.max(1, Math.floor(12_000 / every / COMPARED));
    say(`every ${every}th message in ${Object.keys(all).join("; ")}`);
    const report = await withExperiments(browser, house.origin, (page) =>
      page.evaluate((given) => globalThis.measureTypeset(given), {
        palms: Object.values(all),
        every,
        compareEvery,
        bad: BAD_TEXTS,
      }),
    );
    const outlines = await compareOutlines(browser, house.origin);
    return { bench: "typeset", chromium: browser.version(), outlines, ...summary(report, Object.keys(all)) };
  } finally {
    await browser.close();
    await house.close();
  }
}

function summary(report: TypesetReport, names: readonly string[]): Record<string, unknown> {
  const { fits, gains, bad, messages, marginMm, minimumXHeightMm } = report;
  const overflows = ({ nearestMm }: { nearestMm: number }): boolean => nearestMm < marginMm - EXACT_MM;
  const isUnder = ({ xHeightMm }: Fit): boolean => xHeightMm < minimumXHeightMm * (1 - 1e-9);
  return {
    messages,
    fits: fits.length,
    overflow: fits.filter(overflows).length,
    underMinimum: fits.filter(isUnder).length,
    incomplete: fits.filter(({ isWhole }) => !isWhole).length,
    fitMs: timesOf(fits),
    /** The quickest of three more runs, of every tenth message: what the machine's other work cost is not the typesetter's. */
    fitAgainMs: spreadOf(fits.flatMap(({ againMs }) => againMs ?? [])),
    fitMsByLength: grouped(fits, ({ characters }) => lengthOf(characters), timesOf),
    fitMsByScript: grouped(fits, ({ lang }) => scriptOf(lang), timesOf),
    places: names.map((name, place) => {
      const here = fits.filter((fit) => fit.place === place);
      const compared = gains.filter((gain) => gain.place === place);
      return {
        name,
        ...timesOf(here),
        fitAgainMs: spreadOf(here.flatMap(({ againMs }) => againMs ?? [])),
        overflow: here.filter(overflows).length,
        underMinimum: here.filter(isUnder).length,
        xHeightMm: spreadOf(here.map(({ xHeightMm }) => xHeightMm)),
        pages: grouped(
          here,
          ({ pages }) => String(pages),
          (some) => some.length,
        ),
        ...(compared.length > 0 && {
          compared: compared.length,
          largerThanBestRectangle: shares(compared.map((g) => g.palmXHeightMm / g.bestXHeightMm)),
          largerThanLargestRectangle: shares(compared.map((g) => g.palmXHeightMm / g.largestXHeightMm)),
        }),
      };
    }),
    worst: bad.map(({ ms, ...rest }) => ({
      ...rest,
      overflow: overflows(rest),
      medianMs: quantile(ms, 0.5),
      mostMs: Math.max(...ms),
    })),
  };
}

const lengthOf = (characters: number): string => {
  const most = LENGTHS.find((length) => characters <= length);
  return most === undefined ? `over ${LENGTHS.at(-1)}` : `up to ${most}`;
};

const timesOf = (fits: readonly Fit[]) => ({
  fits: fits.length,
  ...spreadOf(fits.map(({ ms }) => ms)),
  most: quantile(
    fits.map(({ ms }) => ms),
    1,
  ),
});

const shares = (ratios: readonly number[]) => ({
  p5: quantile(ratios, 0.05),
  ...spreadOf(ratios),
});

const SCRIPTS: Readonly<Record<string, string>> = { ar: "Arabic", fa: "Arabic", uk: "Cyrillic" };
const scriptOf = (language: string): string => SCRIPTS[language] ?? "Latin";

function grouped<T, R>(
  values: readonly T[],
  keyOf: (value: T) => string,
  of: (some: readonly T[]) => R,
): Record<string, R> {
  const groups = new Map<string, T[]>();
  for (const value of values) groups.set(keyOf(value), [...(groups.get(keyOf(value)) ?? []), value]);
  return Object.fromEntries([...groups].map(([key, some]) => [key, of(some)]));
}
