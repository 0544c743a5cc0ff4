import { BufferGeometry, Float32BufferAttribute, Group, MathUtils, Mesh, Quaternion, Vector3 } from "three";
import { litMaterial, type Uniforms } from "./lit-material.ts";

/** A sleeved forearm that leaves the wrist toward the visitor. */
export interface Forearm {
  /** To be placed in the palm's frame. */
  readonly root: Group;
  /** @param palmTurn the palm's orientation in three's world. */
  follow(palmTurn: Quaternion): void;
}

/** In the palm's frame, metres: the wrist's middle, about which hand and forearm bend. */
const WRIST = new Vector3(0, -0.066, -0.0215);
/** Rows of the sleeve from inside the cuff, around its hem, to the elbow: distance from the wrist, half width, half depth. */
const ROWS: readonly (readonly [along: number, halfWidth: number, halfDepth: number])[] = [
  [0.066, 0.0285, 0.022],
  [0.032, 0.0325, 0.0255],
  [0.0288, 0.034, 0.027],
  [0.0285, 0.0358, 0.0288],
  [0.032, 0.0368, 0.0298],
  [0.054, 0.0372, 0.0302],
  [0.0575, 0.0366, 0.0296],
  [0.061, 0.0376, 0.0306],
  ...Array.from({ length: 26 }, (_, i): readonly [number, number, number] => [
    0.075 + i * 0.022,
    0.0385 + i * 0.0009,
    0.0315 + i * 0.001,
  ]),
];
const AROUND = 40;
const MOST_BEND_DEG = 12;
/** Toward the visitor and a little down: elbows hang lower than hands. */
const TO_VISITOR = new Vector3(0, -1, -0.22).normalize();
const STRAIGHT = new Vector3(0, -1, 0);

export function forearm(light: Uniforms): Forearm {
  const root = new Group();
  root.position.copy(WRIST);
  const sleeve = new Mesh(sleeveGeometry(), litMaterial(CLOTH, light));
  sleeve.frustumCulled = false;
  root.add(sleeve);
  return {
    root,
    follow: (palmTurn) => {
      const wanted = TO_VISITOR.clone().applyQuaternion(palmTurn.clone().invert());
      const bend = new Quaternion().setFromUnitVectors(STRAIGHT, wanted);
      const angle = 2 * Math.acos(MathUtils.clamp(bend.w, -1, 1));
      const share = Math.min(1, MathUtils.degToRad(MOST_BEND_DEG) / Math.max(angle, 1e-6));
      root.quaternion.identity().slerp(bend, share);
    },
  };
}

function sleeveGeometry(): BufferGeometry {
  const places: number[] = [];
  const triangles: number[] = [];
  for (const [row, [along, halfWidth, halfDepth]] of ROWS.entries()) {
    const loose = MathUtils.smoothstep(along, 0.06, 0.12);
    for (let i = 0; i < AROUND; i++) {
      const angle = (i / AROUND) * 2 * Math.PI;
      const fold =
        1 + loose * (0.035 * Math.sin(3 * angle + along * 70) + 0.03 * Math.sin(2 * angle - along * 46 + 1));
      places.push(halfWidth * fold * Math.cos(angle), -along, halfDepth * fold * Math.sin(angle));
      if (row === ROWS.length - 1) continue;
      const here = row * AROUND + i;
      const beside = row * AROUND + ((i + 1) % AROUND);
      triangles.push(here, beside, here + AROUND, beside, beside + AROUND, here + AROUND);
    }
  }
  const geometry = new BufferGeometry();
  geometry.setAttribute("position", new Float32BufferAttribute(places, 3));
  geometry.setIndex(triangles);
  geometry.computeVertexNormals();
  return geometry;
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
