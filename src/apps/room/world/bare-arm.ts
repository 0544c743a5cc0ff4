import { Group, Mesh } from "three";
import { bareSkin } from "./bare-skin.ts";
import type { Thing } from "./thing.ts";
import type { Uniforms } from "./lit-material.ts";
import { type TubeRow, tubeGeometry } from "./tube.ts";

/** From the wrist up past the elbow, which lies in the middle, metres: distance from the elbow, half width, half depth. */
const SHAPE: readonly TubeRow[] = [
  [-0.52, 0.027, 0.021],
  [-0.3, 0.0285, 0.0225],
  [-0.22, 0.031, 0.026],
  [-0.14, 0.039, 0.034],
  [-0.07, 0.043, 0.039],
  [-0.02, 0.0415, 0.038],
  [0.02, 0.041, 0.039],
  [0.09, 0.043, 0.043],
  [0.2, 0.047, 0.049],
  [0.52, 0.05, 0.054],
];
const STEPS = 6;

/** An arm that is stretched across the picture: both its ends are meant to lie outside. */
export function bareArm(light: Uniforms, noise: Uniforms): Thing {
  const root = new Group();
  const skin = bareSkin(light, noise);
  root.add(new Mesh(tubeGeometry(smoothed(SHAPE)), skin.material));
  return { root, setTone: skin.setTone };
}

/** More rows between the given ones, on an S from each to the next. */
function smoothed(rows: readonly TubeRow[]): TubeRow[] {
  return rows.flatMap(([along, width, depth], i): TubeRow[] => {
    const next = rows[i + 1];
    if (next === undefined) return [[along, width, depth]];
    return Array.from({ length: STEPS }, (_, k): TubeRow => {
      const t = k / STEPS;
      const s = t * t * (3 - 2 * t);
      return [along + t * (next[0] - along), width + s * (next[1] - width), depth + s * (next[2] - depth)];
    });
  });
}
