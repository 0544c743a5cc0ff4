import { palmToProjector } from "../../../../core/geometry/mapping.ts";
import type { PinholePair } from "../../../../core/geometry/pinhole.ts";
import type { PalmMm } from "../../../../core/geometry/spaces.ts";
import type { SizeAssumed } from "../../../../core/palm/palm.ts";
import type { Hands } from "../../../../devices/hands/client.ts";
import { onPalm } from "../palm-lock/landing.ts";
import { sightOf } from "../sight.ts";
import type { HandTruth } from "../../world/hand-truth.ts";
import type { HandState } from "../../world/pose.ts";
import type { World } from "../../world/world.ts";
import type { LightMean } from "./means.ts";
import { takeOwnLightOut, type BelievedPalm } from "./own-light.ts";
import type { Pictures } from "./pictures.ts";

export interface TrialStage {
  readonly world: World;
  readonly pair: PinholePair;
  readonly hand: HandState;
  readonly size: SizeAssumed;
  /** Illuminance by the projector's white over that by the room. */
  readonly ratio: number;
}

/** One hand under one mean: where it was seen in each frame, undefined where it was not. */
export interface Trial {
  readonly unlit: readonly (PalmMm | undefined)[];
  readonly lit: readonly (PalmMm | undefined)[];
  readonly litFromTheStart: readonly (PalmMm | undefined)[];
}

const FRAMES = 3;
/** Taking our own light out needs to know where the palm is: as well as tracking knows it. */
const BELIEF_ERROR_MM = 2;

/** A hand unlit, then lit; and the same hand, lit before it was ever seen. */
export async function tryMean(
  mean: LightMean,
  { world, pair, hand, size, ratio }: TrialStage,
  pictures: Pictures,
  detector: Hands,
): Promise<Trial> {
  world.setHands([hand]);
  const [truth] = world.truths();
  if (truth === undefined) throw new Error("the room has no hand");
  const text = {
    outline: truth.outlineMm.map((point) => onPalm(point, truth)),
    mapping: palmToProjector(pair, planeOf(truth)),
  };
  let seed = Math.round(1000 * hand.rollDeg) + hand.monkTone;
  const look = async (isLit: boolean): Promise<PalmMm | undefined> => {
    const picture = pictures.draw(mean, isLit ? text : undefined);
    world.setProjectorPicture(picture);
    const frame = world.renderWebcam(seed++);
    if (isLit && mean.prepares === "takes own light out") {
      const centre = { ...truth.centreMm, x: truth.centreMm.x + BELIEF_ERROR_MM };
      takeOwnLightOut(frame, pair, { ...planeOf(truth), centre }, pixelsOf(picture), ratio);
    }
    if (mean.prepares === "leaves the red channel out") leaveRedOut(frame);
    return seenIn(frame);
  };
  const seenIn = async ({ data, width, height }: ImageData): Promise<PalmMm | undefined> => {
    const { sighting } = await detector.look({ data: data.slice().buffer, width, height }, seed * 33);
    return sightOf(pair, size, sighting.hands, truth);
  };
  const several = async (isLit: boolean): Promise<(PalmMm | undefined)[]> => {
    const sights: (PalmMm | undefined)[] = [];
    for (let frame = 0; frame < FRAMES; frame++) sights.push(await look(isLit));
    return sights;
  };
  const forget = (): Promise<unknown> => seenIn(new ImageData(pair.camera.widthPx, pair.camera.heightPx));
  await forget();
  const unlit = await several(false);
  const lit = await several(true);
  await forget();
  return { unlit, lit, litFromTheStart: await several(true) };
}

const planeOf = ({ centreMm, right, down }: HandTruth): BelievedPalm => ({ centre: centreMm, right, down });

function pixelsOf(canvas: HTMLCanvasElement): ImageData {
  const { width, height } = canvas;
  const context = new OffscreenCanvas(width, height).getContext("2d");
  if (context === null) throw new Error("this browser has no 2D canvas");
  context.drawImage(canvas, 0, 0);
  return context.getImageData(0, 0, width, height);
}

function leaveRedOut({ data }: ImageData): void {
  for (let i = 0; i < data.length; i += 4) data[i] = data[i + 1] ?? 0;
}
