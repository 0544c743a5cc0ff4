import { BufferAttribute, type BufferGeometry, CylinderGeometry, Group, Mesh, SphereGeometry } from "three";
import { bareSkin } from "./bare-skin.ts";
import type { Thing } from "./thing.ts";
import { litMaterial, type Uniforms } from "./lit-material.ts";

/** Half a head's width, height and depth, metres: the median adult of NASA-STD-3000, "Anthropometry and biomechanics". */
const HALF = [0.076, 0.115, 0.096] as const;

/** Where features lie in front of the head's middle, metres; each is there on both sides. */
const EYE = [0.031, 0.012] as const;
const MOUTH_Y = -0.052;

/** Somebody who bends over and looks up: head, neck and dark shoulders. Simple, but what a detector takes for a face. */
export function face(light: Uniforms, noise: Uniforms): Thing {
  const root = new Group();
  const head = bareSkin(light, noise, FEATURES);
  const neckSkin = bareSkin(light, noise);
  const neck = new Mesh(new CylinderGeometry(0.052, 0.06, 0.16, 32), neckSkin.material);
  neck.position.set(0, -0.13, -0.045);
  neck.rotation.x = 0.35;
  const ears = [-1, 1].map((side) => {
    const ear = new Mesh(new SphereGeometry(1, 20, 16), neckSkin.material);
    ear.scale.set(0.009, 0.03, 0.019);
    ear.position.set(side * 0.0745, 0.002, -0.006);
    ear.rotation.set(0.15, side * 0.35, 0);
    return ear;
  });
  const shoulders = new Mesh(new SphereGeometry(1, 40, 24), litMaterial(SHIRT, light));
  shoulders.scale.set(0.215, 0.085, 0.105);
  shoulders.position.set(0, -0.24, -0.085);
  root.add(new Mesh(headGeometry(), head.material), neck, ...ears, shoulders);
  return {
    root,
    setTone: (monkTone) => {
      head.setTone(monkTone);
      neckSkin.setTone(monkTone);
    },
  };
}

/** A ball drawn into a head: narrow at the jaw, with brow, sockets, nose, lips and chin. */
function headGeometry(): BufferGeometry {
  const geometry = new SphereGeometry(1, 96, 72);
  const place = geometry.getAttribute("position");
  if (!(place instanceof BufferAttribute)) throw new TypeError("a sphere's places are not interleaved");
  for (let i = 0; i < place.count; i++) {
    const [ux, uy, uz] = [place.getX(i), place.getY(i), place.getZ(i)];
    const jaw = 1 - 0.3 * smoothstep(0.1, -1, uy) * smoothstep(-0.6, 0.4, uz);
    const [x, y] = [ux * HALF[0] * jaw, uy * HALF[1]];
    const front = smoothstep(0.1, 0.5, uz);
    place.setXYZ(i, x, y, uz * HALF[2] * (1 - 0.08 * smoothstep(0.5, 1, uz)) + front * relief(x, y));
  }
  geometry.computeVertexNormals();
  return geometry;
}

/** Metres in front of the ball. */
function relief(x: number, y: number): number {
  const side = Math.abs(x);
  const nose = bell(x, 0.0085 + 0.005 * smoothstep(0.01, -0.025, y)) * smoothstep(0.022, -0.02, y);
  const underNose = smoothstep(-0.034, -0.025, y);
  return (
    0.024 * nose * underNose -
    0.008 * bell(side - EYE[0], 0.017) * bell(y - EYE[1], 0.012) +
    0.0035 * bell(side - 0.028, 0.024) * bell(y - 0.034, 0.009) +
    0.004 * bell(side - 0.044, 0.018) * bell(y + 0.018, 0.018) +
    0.005 * bell(x, 0.022) * bell(y - MOUTH_Y, 0.009) +
    0.007 * bell(x, 0.02) * bell(y + 0.09, 0.014)
  );
}

const bell = (x: number, width: number): number => Math.exp(-((x / width) ** 2));

function smoothstep(from: number, to: number, x: number): number {
  const t = Math.min(1, Math.max(0, (x - from) / (to - from)));
  return t * t * (3 - 2 * t);
}

/** Eyes, brows, lips, nostrils, hair, painted where they lie. */
const FEATURES = /* glsl */ `
  vec2 at = vRest.xy;
  float front = step(0.0, vRest.z);
  vec2 eye = vec2(abs(at.x) - ${EYE[0]}, at.y - ${EYE[1]});
  float lidded = length(eye / vec2(0.0150, 0.0068 - 12.0 * eye.x * eye.x));
  float brow = length((vec2(abs(at.x) - 0.032, at.y - 0.033 + 0.10 * (0.032 - abs(at.x)))) / vec2(0.019, 0.0034));
  float lips = length((at - vec2(0.0, ${MOUTH_Y})) / vec2(0.0215, 0.0080 - 2.0 * abs(at.x) * 0.05));
  float parting = length((at - vec2(0.0, ${MOUTH_Y} + 6.0 * at.x * at.x)) / vec2(0.0195, 0.0010));
  float nostril = length((vec2(abs(at.x) - 0.0072, at.y + 0.0285)) / vec2(0.0036, 0.0020));
  vec3 skin = s.albedo;
  s.albedo = mix(s.albedo, vec3(1.08, 0.86, 0.82) * skin, 0.7 * front * exp(-dot(vec2(abs(at.x) - 0.042, at.y + 0.02), vec2(abs(at.x) - 0.042, at.y + 0.02)) / 0.0004));
  s.albedo = mix(s.albedo, 0.62 * skin, front * smoothstep(1.45, 1.0, lidded));
  vec3 ball = mix(vec3(0.55, 0.53, 0.50), mix(vec3(0.006), vec3(0.060, 0.032, 0.016), smoothstep(0.0024, 0.0030, length(eye))), smoothstep(0.0062, 0.0056, length(eye)));
  s.albedo = mix(s.albedo, ball, front * smoothstep(1.05, 0.95, lidded));
  s.albedo = mix(s.albedo, creaseColour * vec3(1.05, 0.72, 0.72), 0.8 * front * smoothstep(1.15, 0.85, lips));
  s.albedo = mix(s.albedo, 0.25 * skin, 0.85 * front * max(smoothstep(1.4, 0.6, parting), smoothstep(1.4, 0.6, nostril)));
  vec3 hair = min(vec3(0.030, 0.021, 0.015), 0.5 * skin);
  s.albedo = mix(s.albedo, hair, 0.85 * front * smoothstep(1.3, 0.7, brow));
  // The hairline runs over the forehead and behind the ears.
  float edge = vRest.y - 0.062 + 5.0 * at.x * at.x - 0.004 * broad.y;
  float behind = 0.008 - vRest.z;
  float haired = smoothstep(-0.003, 0.004, max(edge, min(behind, vRest.y + 0.07)));
  s.albedo = mix(s.albedo, hair * (0.7 + 0.6 * fine.y), haired);
  s.scatter *= 1.0 - haired;
`;

const SHIRT = /* glsl */ `
  Surface surfaceAt() {
    Surface s;
    s.albedo = vec3(0.040, 0.052, 0.075);
    s.normal = normalize(vNormalRoom);
    s.roughness = 0.8;
    s.reflectance = 0.03;
    s.scatter = vec3(0.1);
    s.emitted = vec3(0.0);
    return s;
  }
`;
