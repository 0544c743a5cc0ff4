import { CapsuleGeometry, Group, Mesh, type ShaderMaterial, Vector3 } from "three";
import { LAYERS } from "./layers.ts";
import { litMaterial, type Uniforms } from "./lit-material.ts";

/** Two arms that hold a board by its short edges, in the board's own frame, metres: fists behind the edges, thumbs on the cardboard. */
export interface HoldingArms {
  readonly root: Group;
  /** @param widthM of the board, from hand to hand. */
  fit(widthM: number): void;
  dispose(): void;
}

/** From a fist at a board's edge: how far to the side and down the picture an elbow is, and how far below the board. */
const ELBOW = new Vector3(0.1, -0.55, -0.12);

export function holdingArms(light: Uniforms): HoldingArms {
  const root = new Group();
  const skin = litMaterial(matter("vec3(0.42, 0.27, 0.20)"), light);
  const sleeve = litMaterial(matter("vec3(0.05, 0.055, 0.07)"), light);
  const arms = [-1, 1].map((side) => {
    const arm = new Group();
    const fist = new Vector3(side * 0.02, 0, -0.03);
    const wrist = new Vector3(side * 0.035, -0.09, -0.045);
    const elbow = fist.clone().add(new Vector3(side * ELBOW.x, ELBOW.y, ELBOW.z));
    arm.add(
      limb(new Vector3(side * 0.03, -0.02, 0.002), new Vector3(-side * 0.022, 0.016, 0.01), 0.0095, skin),
      limb(
        fist.clone().add(new Vector3(0, 0.025, 0)),
        fist.clone().add(new Vector3(0, -0.03, 0)),
        0.032,
        skin,
      ),
      limb(fist, wrist, 0.028, skin),
      limb(wrist, elbow, 0.045, sleeve),
    );
    root.add(arm);
    return { arm, side };
  });
  root.traverse((part) => {
    part.layers.enable(LAYERS.casters);
    part.frustumCulled = false;
  });
  return {
    root,
    fit: (widthM) => {
      for (const { arm, side } of arms) arm.position.x = (side * widthM) / 2;
    },
    dispose: () => {
      root.traverse((part) => {
        if (part instanceof Mesh) part.geometry.dispose();
      });
      skin.dispose();
      sleeve.dispose();
    },
  };
}

function limb(from: Vector3, to: Vector3, radius: number, material: ShaderMaterial): Mesh {
  const along = to.clone().sub(from);
  const mesh = new Mesh(new CapsuleGeometry(radius, along.length(), 6, 16), material);
  mesh.position.copy(from).addScaledVector(along, 0.5);
  mesh.quaternion.setFromUnitVectors(new Vector3(0, 1, 0), along.normalize());
  return mesh;
}

const matter = (albedo: string) => /* glsl */ `
  Surface surfaceAt() {
    Surface s;
    s.albedo = ${albedo};
    s.normal = normalize(vNormalRoom);
    s.roughness = 0.7;
    s.reflectance = 0.03;
    s.scatter = vec3(0.0);
    s.emitted = vec3(0.0);
    return s;
  }
`;
