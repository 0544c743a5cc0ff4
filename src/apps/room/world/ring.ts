import { Mesh, TorusGeometry } from "three";
import { fingerOf, type HandRig } from "./hand-rig.ts";
import { litMaterial, type Uniforms } from "./lit-material.ts";
import type { FingerOrNone } from "./pose.ts";

/** A band of 2.4 mm around the first phalanx, at the asset's size, metres. */
const RADIUS_M = { index: 0.0101, middle: 0.0101, ring: 0.0096, little: 0.0084 } as const;
const BAND_M = 0.0012;
/** How far along the phalanx: before the middle joint thickens the finger, beyond the web. */
const ALONG = 0.62;
/** The flesh lies more on the palmar side of the bone. */
const PALMWARD_M = 0.0012;

/** @returns puts the hand's ring on a finger, or takes it off. */
export function ringOn(rig: HandRig, light: Uniforms): (finger: FingerOrNone) => void {
  const band = new Mesh(new TorusGeometry(1, 0.12, 10, 40), litMaterial(GOLD, light));
  band.material.defines = { GLOSSY: "" };
  band.frustumCulled = false;
  rig.joint("wrist").add(band);
  return (finger) => {
    band.visible = finger !== "none";
    if (finger === "none") return;
    const { proximal, intermediate } = fingerOf(rig, finger);
    proximal.add(band);
    band.position.copy(intermediate.position).multiplyScalar(ALONG);
    band.position.y -= PALMWARD_M;
    const radius = RADIUS_M[finger];
    band.scale.set(radius, radius, BAND_M / 0.12);
  };
}

/** Gold: Lagarde, "Feeding a physically based shading model" (2011). Without a room around it to mirror, part of it is painted on. */
const GOLD = /* glsl */ `
  Surface surfaceAt() {
    Surface s;
    s.albedo = vec3(0.52, 0.36, 0.14);
    s.normal = normalize(vNormalRoom);
    s.roughness = 0.34;
    s.reflectance = 0.6;
    s.scatter = vec3(0.0);
    s.emitted = vec3(0.0);
    return s;
  }
`;
