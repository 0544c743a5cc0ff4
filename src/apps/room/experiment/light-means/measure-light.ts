import { quantile } from "../../../../core/measure/quantile.ts";
import type { PalmMm } from "../../../../core/geometry/spaces.ts";
import { startHands, type Hands } from "../../../../devices/hands/client.ts";
import { loadFace } from "../../../../devices/projector/fonts.ts";
import { fetchInstallation } from "../../../../devices/house/house.ts";
import { parseScenario } from "../../../../schema/scenario.ts";
import { createWorld } from "../../world/world.ts";
import { rigOf } from "../../rig.ts";
import { LIGHT_MEANS, type LightMean } from "./means.ts";
import { openPictures } from "./pictures.ts";
import { heldHands } from "./held-hands.ts";
import { tryMean, type Trial } from "./trial.ts";

/** A grid of light levels and skins. */
export interface LightOptions {
  /** A scenario's JSON, whose camera, projector and rig are used; its hands and ambient light are not. */
  readonly scenario: string;
  readonly means: readonly string[];
  readonly ambients: readonly number[];
  readonly monkTones: readonly number[];
  /** Added to every hand's turn: 180 has the fingers down. */
  readonly rollDeg: number;
  readonly scale: number;
  readonly poses: number;
  readonly seed: number;
}

/** One mean, one light, one skin. Shares are of frames. */
export interface LightCell {
  readonly mean: string;
  readonly ambient: number;
  readonly monkTone: number;
  readonly rollDeg: number;
  readonly unlit: number;
  /** Text comes when the hand is tracked. */
  readonly lit: number;
  /** Text is there before the hand is found. */
  readonly litFromTheStart: number;
  /** How far the seen palm moves when text falls on it, median. */
  readonly shiftMm: number | undefined;
}

export interface LightReport {
  readonly framesPerCell: number;
  readonly cells: readonly LightCell[];
}

const MODEL_SEARCH = { maxHands: 1, lookEveryMs: 0, missMs: 0 };

/** Every mean on the same hands in the same poses, each with a detector of its own: the real one, frame by frame. */
export async function measureLight(canvas: HTMLCanvasElement, options: LightOptions): Promise<LightReport> {
  const scenario = parseScenario(options.scenario);
  const pair = rigOf(scenario);
  const { hands: wish } = await fetchInstallation();
  const means = LIGHT_MEANS.filter(({ name }) => options.means.includes(name));
  const detectors = new Map<LightMean, Hands>();
  for (const mean of means) detectors.set(mean, await detectorFor(mean, wish.model));
  const pictures = openPictures(pair.projector, await loadFace());
  const cells: LightCell[] = [];
  let framesPerCell = 0;
  for (const ambient of options.ambients) {
    const light = { ...scenario.light, ambient };
    const world = await createWorld({ canvas, pair, scenario: { ...scenario, light } });
    for (const monkTone of options.monkTones) {
      const trials = new Map<LightMean, Trial[]>(means.map((mean) => [mean, []]));
      for (const hand of heldHands({ ...options, monkTone })) {
        const stage = { world, pair, hand, size: wish, ratio: light.projector / ambient };
        for (const [mean, detector] of detectors) {
          trials.get(mean)?.push(await tryMean(mean, stage, pictures, detector));
        }
      }
      for (const [mean, tried] of trials) {
        cells.push({ mean: mean.name, ambient, monkTone, rollDeg: options.rollDeg, ...summary(tried) });
        framesPerCell = tried.reduce((sum, { unlit }) => sum + unlit.length, 0);
      }
    }
    world.dispose();
  }
  for (const detector of detectors.values()) detector.stop();
  return { framesPerCell, cells };
}

function detectorFor(mean: LightMean, model: Parameters<typeof startHands>[0]["model"]): Promise<Hands> {
  return new Promise((resolve, reject) => {
    const hands = startHands(
      { model, liftsDarkness: mean.lifts, search: MODEL_SEARCH },
      {
        ready: () => resolve(hands),
        seen: () => undefined,
        starved: () => undefined,
        fault: reject,
      },
    );
  });
}

function summary(trials: readonly Trial[]): Pick<LightCell, "unlit" | "lit" | "litFromTheStart" | "shiftMm"> {
  const shifts = trials.flatMap(({ unlit, lit }) => {
    const before = unlit.at(-1);
    const after = lit.at(-1);
    return before === undefined || after === undefined
      ? []
      : [Math.hypot(after.x - before.x, after.y - before.y)];
  });
  return {
    unlit: share(trials.flatMap(({ unlit }) => unlit)),
    lit: share(trials.flatMap(({ lit }) => lit)),
    litFromTheStart: share(trials.flatMap(({ litFromTheStart }) => litFromTheStart)),
    shiftMm: quantile(shifts, 0.5),
  };
}

const share = (sights: readonly (PalmMm | undefined)[]): number =>
  sights.filter((sight) => sight !== undefined).length / sights.length;
