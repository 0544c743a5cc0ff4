import { Group, MathUtils, Mesh, Quaternion, Vector3 } from "three";
import { bareSkin } from "./bare-skin.ts";
import { litMaterial, type Uniforms } from "./lit-material.ts";
import { type TubeRow, tubeGeometry } from "./tube.ts";

/** A forearm, sleeved or bare, that leaves the wrist where the hand points from, a little toward the visitor. */
export interface Forearm {
  /** To be placed in the palm's frame. */
  readonly root: Group;
  /** @param palmTurn the palm's orientation in three's world. */
  follow(palmTurn: Quaternion): void;
  dress(sleeve: "long" | "none", monkTone: number): void;
}

/** In the palm's frame, metres: the wrist's middle, about which hand and forearm bend. */
const WRIST = new Vector3(0, -0.066, -0.0215);
/** The sleeve from inside the cuff, around its hem, to the elbow. */
const ROWS: readonly TubeRow[] = [
  [0.066, 0.0285, 0.022],
  [0.032, 0.0325, 0.0255],
  [0.0288, 0.034, 0.027],
  [0.0285, 0.0358, 0.0288],
  [0.032, 0.0368, 0.0298],
  [0.054, 0.0372, 0.0302],
  [0.0575, 0.0366, 0.0296],
  [0.061, 0.0376, 0.0306],
  ...Array.from({ length: 26 }, (_, i): TubeRow => [
    0.075 + i * 0.022,
    0.0385 + i * 0.0009,
    0.0315 + i * 0.001,
  ]),
];
/** Bare skin, which begins inside the wrist. */
const BARE_ROWS: readonly TubeRow[] = [
  [0.002, 0.021, 0.0135],
  [0.012, 0.0258, 0.0185],
  [0.022, 0.0282, 0.0212],
  [0.034, 0.0292, 0.0224],
  [0.052, 0.03, 0.0232],
  ...Array.from({ length: 26 }, (_, i): TubeRow => {
    const along = 0.075 + i * 0.022;
    const muscle = Math.exp(-(((along - 0.2) / 0.09) ** 2));
    return [along, 0.031 + 0.012 * muscle + 0.008 * (i / 25), 0.0242 + 0.014 * muscle + 0.014 * (i / 25)];
  }),
];
const MOST_BEND_DEG = 12;
/** Toward the visitor and a little down: elbows hang lower than hands. */
const TO_VISITOR = new Vector3(0, -1, -0.22).normalize();
const STRAIGHT = new Vector3(0, -1, 0);

export function forearm(light: Uniforms, noise: Uniforms): Forearm {
  const root = new Group();
  root.position.copy(WRIST);
  const sleeve = new Mesh(tubeGeometry(ROWS, clothFolds), litMaterial(CLOTH, light));
  const skin = bareSkin(light, noise);
  const bare = new Mesh(tubeGeometry(BARE_ROWS), skin.material);
  for (const part of [sleeve, bare]) part.frustumCulled = false;
  root.add(sleeve, bare);
  return {
    root,
    follow: (palmTurn) => {
      root.quaternion.identity().slerp(...bendOf(palmTurn));
    },
    dress: (cover, monkTone) => {
      sleeve.visible = cover === "long";
      bare.visible = cover === "none";
      skin.setTone(monkTone);
    },
  };
}

/** Toward the visitor as far as a wrist gives way; the less, the more the hand comes from their other side, where no way is nearer. */
function bendOf(palmTurn: Quaternion): [bend: Quaternion, share: number] {
  const wanted = TO_VISITOR.clone().applyQuaternion(palmTurn.clone().invert());
  const bend = new Quaternion().setFromUnitVectors(STRAIGHT, wanted);
  const angle = 2 * Math.acos(MathUtils.clamp(bend.w, -1, 1));
  const most = MathUtils.degToRad(MOST_BEND_DEG) * (angle < Math.PI / 2 ? 1 : Math.sin(angle));
  return [bend, Math.min(1, most / Math.max(angle, 1e-6))];
}

function clothFolds(angle: number, along: number): number {
  const loose = MathUtils.smoothstep(along, 0.06, 0.12);
  return 1 + loose * (0.035 * Math.sin(3 * angle + along * 70) + 0.03 * Math.sin(2 * angle - along * 46 + 1));
}

/** Dark wool, woven in ribs, with a seam of stitches above the hem. */
const CLOTH = /* glsl */ `
  Surface surfaceAt() {
    float rib = sin(vRest.y * 5200.0 + sin(vRest.x * 900.0)) * sin(atan(vRest.z, vRest.x) * 170.0);
    Surface s;
    s.albedo = vec3(0.030, 0.034, 0.044) * (1.0 + 0.25 * rib);
    s.normal = normalize(vNormalRoom);
    s.roughness = 0.8;
    s.reflectance = 0.03;
    s.scatter = vec3(0.15);
    s.emitted = vec3(0.0);
    return s;
  }
`;
