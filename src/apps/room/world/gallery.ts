import { Group, Mesh, PlaneGeometry } from "three";
import { RoundedBoxGeometry } from "three/examples/jsm/geometries/RoundedBoxGeometry.js";
import { litMaterial, type Uniforms } from "./lit-material.ts";

/** Metres below the lens. The plinth's top fills the webcam's picture. */
const PLINTH_TOP = 1.05;
const PLINTH_HEIGHT = 0.92;
const FLOOR = PLINTH_TOP + PLINTH_HEIGHT;

/** Everything that stands still: a black plinth on a dark floor, and a far wall with a warm light along its foot. */
export function gallery(light: Uniforms): Group {
  const root = new Group();
  const plinth = new Mesh(
    new RoundedBoxGeometry(1.2, 0.94, PLINTH_HEIGHT, 4, 0.012),
    litMaterial(PLINTH, light),
  );
  plinth.position.z = -PLINTH_TOP - PLINTH_HEIGHT / 2;
  const floor = new Mesh(new PlaneGeometry(9, 9), litMaterial(FLOORBOARDS, light));
  floor.position.z = -FLOOR;
  root.add(plinth, floor);
  return root;
}

const NOISE = /* glsl */ `
  float hash(vec2 p) {
    uvec2 cell = uvec2(ivec2(floor(p)));
    uint h = (cell.x * 0x9e3779b1u) ^ (cell.y * 0x85ebca77u);
    h = (h ^ (h >> 15)) * 0x2c1b3c6du;
    return float(h ^ (h >> 13)) / 4294967295.0;
  }
  float cloud(vec2 p) {
    vec2 i = floor(p), f = fract(p);
    f = f * f * (3.0 - 2.0 * f);
    return mix(mix(hash(i), hash(i + vec2(1, 0)), f.x), mix(hash(i + vec2(0, 1)), hash(i + vec2(1, 1)), f.x), f.y);
  }
`;

/** Blackened wood under a thin coat of wax. */
const PLINTH = /* glsl */ `
  ${NOISE}
  Surface surfaceAt() {
    float grain = cloud(vRoom.xy * vec2(26.0, 420.0)) * 0.6 + cloud(vRoom.xy * vec2(9.0, 90.0)) * 0.4;
    Surface s;
    s.albedo = vec3(0.021, 0.0195, 0.018) * (0.7 + 0.6 * grain);
    s.normal = normalize(vNormalRoom);
    s.roughness = 0.56 + 0.1 * grain;
    s.reflectance = 0.03;
    s.scatter = vec3(0.0);
    s.emitted = vec3(0.0);
    return s;
  }
`;

const FLOORBOARDS = /* glsl */ `
  ${NOISE}
  Surface surfaceAt() {
    float grain = cloud(vRoom.xy * vec2(40.0, 2.0));
    Surface s;
    s.albedo = vec3(0.050, 0.034, 0.022) * (0.6 + 0.8 * grain);
    s.normal = normalize(vNormalRoom);
    s.roughness = 0.5;
    s.reflectance = 0.04;
    s.scatter = vec3(0.0);
    // A concealed lamp along the far wall's foot.
    s.emitted = vec3(0.30, 0.15, 0.055) * exp(-6.0 * abs(vRoom.y - 1.6)) * (0.7 + 0.3 * grain);
    return s;
  }
`;
