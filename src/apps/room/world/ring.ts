import { Mesh, TorusGeometry } from "three";
import { fingerOf, type HandRig } from "./hand-rig.ts";
import { litMaterial, type Uniforms } from "./lit-material.ts";
import type { FingerOrNone } from "./pose.ts";

/** The finger's half width where the ring sits, at the asset's size, metres; it is a little deeper than wide. */
const RADIUS_M = { index: 0.0093, middle: 0.0093, ring: 0.0086, little: 0.0074 } as const;
const DEEPER = 1.1;
/** Half the band's width, and how thick it is for a radius of 1. */
const BAND_M = 0.0018;
const THICKNESS = 0.1;
/** How far along the phalanx: before the middle joint thickens the finger, beyond the web. */
const ALONG = 0.66;
/** The flesh lies more on the palmar side of the bone. */
const PALMWARD_M = 0.0012;

/** @returns puts the hand's ring on a finger, or takes it off. */
export function ringOn(rig: HandRig, light: Uniforms): (finger: FingerOrNone) => void {
  const band = new Mesh(new TorusGeometry(1, THICKNESS, 10, 40), litMaterial(GOLD, light));
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
    band.scale.set(radius, DEEPER * radius, BAND_M / THICKNESS);
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
