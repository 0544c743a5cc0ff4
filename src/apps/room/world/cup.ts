import { CircleGeometry, Group, LatheGeometry, Mesh, TorusGeometry, Vector2 } from "three";
import type { Thing } from "./thing.ts";
import { litMaterial, type Uniforms } from "./lit-material.ts";

/** Outside from foot to rim, then inside from rim to bottom: distance from the axis, height, metres. */
const PROFILE = [
  [0.0, -0.045],
  [0.026, -0.045],
  [0.03, -0.042],
  [0.038, -0.01],
  [0.041, 0.044],
  [0.0402, 0.0455],
  [0.0385, 0.044],
  [0.036, -0.005],
  [0.0, -0.038],
] as const;
const COFFEE_AT = 0.026;
const COFFEE_RADIUS = 0.0375;

/** A white cup, three quarters full, that stands upright: one looks into it from above. */
export function cup(light: Uniforms): Thing {
  const root = new Group();
  const porcelain = litMaterial(matter("vec3(0.74, 0.73, 0.70)", 0.2), light);
  porcelain.defines = { GLOSSY: "" };
  const body = new Mesh(
    new LatheGeometry(
      PROFILE.map(([x, y]) => new Vector2(x, y)),
      48,
    ),
    porcelain,
  );
  body.rotation.x = Math.PI / 2;
  const handle = new Mesh(new TorusGeometry(0.021, 0.0048, 12, 32, 1.35 * Math.PI), porcelain);
  handle.rotation.set(Math.PI / 2, -0.675 * Math.PI, 0);
  handle.position.x = 0.042;
  const coffee = new Mesh(
    new CircleGeometry(COFFEE_RADIUS, 48),
    litMaterial(matter("vec3(0.020, 0.011, 0.006)", 0.1), light),
  );
  coffee.position.z = COFFEE_AT;
  root.add(body, handle, coffee);
  return { root, setTone: () => undefined };
}

const matter = (albedo: string, roughness: number) => /* glsl */ `
  Surface surfaceAt() {
    Surface s;
    s.albedo = ${albedo};
    s.normal = normalize(vNormalRoom);
    s.roughness = ${roughness.toFixed(2)};
    s.reflectance = 0.04;
    s.scatter = vec3(0.0);
    s.emitted = vec3(0.0);
    return s;
  }
`;
