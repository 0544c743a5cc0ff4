import { BoxGeometry, Group, Mesh } from "three";
import type { Thing } from "./thing.ts";
import { litMaterial, type Uniforms } from "./lit-material.ts";

/** A5, ISO 216, metres. */
const WIDTH = 0.148;
const HEIGHT = 0.21;
const THICKNESS = 0.0004;
/** A held sheet bends: its corners rise by so much. */
const BEND = 0.012;

/** A leaflet with some lines of print. */
export function paper(light: Uniforms): Thing {
  const root = new Group();
  const geometry = new BoxGeometry(WIDTH, HEIGHT, THICKNESS, 12, 16, 1);
  const place = geometry.getAttribute("position");
  for (let i = 0; i < place.count; i++) {
    const [u, v] = [(2 * place.getX(i)) / WIDTH, (2 * place.getY(i)) / HEIGHT];
    place.setZ(i, place.getZ(i) + BEND * (u * u - 0.4 * u * v));
  }
  geometry.computeVertexNormals();
  root.add(new Mesh(geometry, litMaterial(SHEET, light)));
  return { root, setTone: () => undefined };
}

const SHEET = /* glsl */ `
  Surface surfaceAt() {
    vec2 at = vRest.xy;
    // A title and a block of text, in lines of words.
    float line = floor(at.y / 0.0052);
    float within = fract(at.y / 0.0052);
    float words = fract(sin(floor(at.x / 0.0035 + 7.0 * fract(0.618 * line)) * 12.9898 + line * 78.233) * 43758.5453);
    float lineEnd = 0.055 - 0.02 * fract(0.618 * line);
    float inBlock = step(-0.055, at.x) * step(at.x, lineEnd) * step(-0.0728, at.y) * step(at.y, 0.0468);
    float inTitle = step(-0.055, at.x) * step(at.x, 0.02) * step(0.062, at.y) * step(at.y, 0.071);
    float ink = step(0.0, vRestNormal.z) * max(0.8 * inTitle, 0.55 * inBlock * step(0.2, words) * step(0.6, within));
    Surface s;
    s.albedo = vec3(0.80, 0.79, 0.75) * (1.0 - ink);
    s.normal = normalize(vNormalRoom);
    s.roughness = 0.9;
    s.reflectance = 0.02;
    s.scatter = vec3(0.1);
    s.emitted = vec3(0.0);
    return s;
  }
`;
