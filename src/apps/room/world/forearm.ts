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
/** Where the skin of the asset's wrist ends, of a right hand; bare, hand and forearm bend there, so that no step shows. */
const SKIN_END = new Vector3(0.0024, -0.106, -0.021);
/** Bare skin from inside the wrist, out of it where its skin ends, over the muscles' belly to the elbow. */
const BARE_ROWS: readonly TubeRow[] = [
  [-0.026, 0.016, 0.009],
  [-0.014, 0.0215, 0.0145],
  [-0.005, 0.0246, 0.0176],
  [0.003, 0.0256, 0.0186],
  [0.012, 0.0261, 0.019],
  ...Array.from({ length: 27 }, (_, i): TubeRow => {
    const along = 0.025 + i * 0.022;
    const belly = Math.exp(-(((along - 0.16) / 0.085) ** 2));
    return [along, 0.0264 + 0.012 * belly + 0.013 * (i / 26), 0.0192 + 0.014 * belly + 0.019 * (i / 26)];
  }),
];
const MOST_BEND_DEG = 12;
/** Toward the visitor and a little down: elbows hang lower than hands. */
const TO_VISITOR = new Vector3(0, -1, -0.22).normalize();
const STRAIGHT = new Vector3(0, -1, 0);

export function forearm(side: "left" | "right", light: Uniforms, noise: Uniforms): Forearm {
  const root = new Group();
  const sleeve = new Mesh(tubeGeometry(ROWS, clothFolds), litMaterial(CLOTH, light));
  const skin = bareSkin(light, noise);
  const bare = new Mesh(tubeGeometry(BARE_ROWS), skin.material);
  sleeve.position.copy(WRIST);
  bare.position.copy(SKIN_END);
  if (side === "left") bare.position.x *= -1;
  for (const part of [sleeve, bare]) part.frustumCulled = false;
  root.add(sleeve, bare);
  return {
    root,
    follow: (palmTurn) => {
      const [bend, share] = bendOf(palmTurn);
      for (const part of [sleeve, bare]) part.quaternion.identity().slerp(bend, share);
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
