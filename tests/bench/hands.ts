import { spreadOf } from "../../src/core/measure/quantile.ts";
import { HandModelName } from "../../src/schema/hand-model.ts";
import { launchChromium } from "../browser/support/chromium.ts";
import { startHouse } from "../browser/support/house.ts";
import { withExperiments } from "../room/support.ts";
import type { BenchOptions } from "./main.ts";

/** The installation's default, and what it replaces: a look for new hands on every frame. */
const SCHEDULES_MS = [300, 0];
const DEFAULT_FRAMES = 60;
/** The first frames find the hands, which costs more than following them. */
const SETTLING_FRAMES = 6;
const SIZES = [
  [320, 240],
  [640, 480],
  [1280, 720],
] as const;
const PLACES: readonly (readonly [number, number])[] = [
  [-130, -70],
  [130, 70],
  [130, -90],
  [-130, 90],
];

/** Detector cost by hands in view, model and input size; both schedules in turn on the same frames. */
export async function benchHands({ frames = DEFAULT_FRAMES, say }: BenchOptions): Promise<unknown> {
  const runs = [
    ...[0, 1, 2, 3].map((hands) => ({
      hands,
      model: HandModelName.enum["lite-palm-full-landmarks"],
      size: SIZES[1],
    })),
    ...HandModelName.options.slice(1).map((model) => ({ hands: 1, model, size: SIZES[1] })),
    ...[SIZES[0], SIZES[2]].map((size) => ({
      hands: 1,
      model: HandModelName.enum["lite-palm-full-landmarks"],
      size,
    })),
  ];
  const house = await startHouse();
  const browser = await launchChromium();
  try {
    const rows = [];
    for (const { hands, model, size } of runs) {
      const costs = await withExperiments(browser, house.origin, (page) =>
        page.evaluate((given) => globalThis.measureDetector(given), {
          scenario: JSON.stringify(stillHands(hands, size)),
          model,
          maxHands: 4,
          lookEveryMs: SCHEDULES_MS,
          frames,
        }),
      );
      for (const { lookEveryMs, detectMs, handsSeen } of costs) {
        const settled = detectMs.slice(SETTLING_FRAMES);
        rows.push({
          handsInView: hands,
          handsSeen: spreadOf(handsSeen.slice(SETTLING_FRAMES)).median,
          model,
          widthPx: size[0],
          heightPx: size[1],
          lookEveryMs,
          meanMs: settled.reduce((sum, ms) => sum + ms, 0) / settled.length,
          ...spreadOf(settled),
        });
      }
      say(`${hands} hands, ${model}, ${size.join(" × ")}`);
    }
    return { bench: "hands", chromium: browser.version(), frames, rows };
  } finally {
    await browser.close();
    await house.close();
  }
}

function stillHands(count: number, [widthPx, heightPx]: readonly [number, number]): unknown {
  return {
    name: "still-hands",
    description: "Open palms, held still.",
    camera: { widthPx, heightPx },
    hands: PLACES.slice(0, count).map(([x, y], i) => ({
      side: i % 2 === 0 ? "left" : "right",
      path: [{ atMs: 0, centreMm: [count === 1 ? 0 : x, count === 1 ? 0 : y, 930] }],
    })),
  };
}
