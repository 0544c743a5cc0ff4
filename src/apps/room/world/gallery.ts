import { Group, Mesh, PlaneGeometry } from "three";
import { RoundedBoxGeometry } from "three/examples/jsm/geometries/RoundedBoxGeometry.js";
import { litMaterial, type Uniforms } from "./lit-material.ts";
import { CLOUDS_GLSL } from "./noise-volume.ts";
import { MM } from "./off-axis-camera.ts";

/** Below the lens: the plinth's top fills the webcam's picture. */
const PLINTH_TOP_MM = 1050;
const PLINTH_HEIGHT = 0.92;

/**
 * Everything that stands still: a black plinth on a dark floor, and a far wall with a warm light along its foot.
 * @param plinthTopMm below the lens.
 * @param plinthDefines what light.glsl.ts is to do with more care on the plinth.
 */
export function gallery(
  light: Uniforms,
  noise: Uniforms,
  plinthTopMm = PLINTH_TOP_MM,
  plinthDefines: Readonly<Record<string, string>> = {},
): Group {
  const root = new Group();
  const top = plinthTopMm * MM;
  const wood = litMaterial(PLINTH, light, noise);
  wood.defines = { ...plinthDefines };
  const plinth = new Mesh(new RoundedBoxGeometry(1.2, 0.87, PLINTH_HEIGHT, 4, 0.012), wood);
  plinth.position.set(0, -0.045, -top - PLINTH_HEIGHT / 2);
  const floor = new Mesh(new PlaneGeometry(9, 9), litMaterial(FLOORBOARDS, light, noise));
  floor.position.z = -top - PLINTH_HEIGHT;
  root.add(plinth, floor);
  return root;
}

/** Blackened wood under a thin coat of wax. */
const PLINTH = /* glsl */ `
  ${CLOUDS_GLSL}
  Surface surfaceAt() {
    float grain = dot(clouds(vRoom * vec3(17.0, 260.0, 0.0)), vec4(0.6, 0.4, 0.0, 0.0));
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
  ${CLOUDS_GLSL}
  Surface surfaceAt() {
    float grain = clouds(vRoom * vec3(40.0, 2.0, 0.0)).x;
    Surface s;
    s.albedo = vec3(0.050, 0.034, 0.022) * (0.6 + 0.8 * grain);
    s.normal = normalize(vNormalRoom);
    s.roughness = 0.5;
    s.reflectance = 0.04;
    s.scatter = vec3(0.0);
    // A concealed lamp along the far wall's foot.
    s.emitted = vec3(0.060, 0.030, 0.012) * exp(-2.2 * abs(vRoom.y - 1.3)) * (0.7 + 0.3 * grain);
    return s;
  }
`;
