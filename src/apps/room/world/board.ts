import { Group, type IUniform, Mesh, PlaneGeometry, type Scene, type ShaderMaterial, Vector2 } from "three";
import { SHEETS, type SheetName } from "../../../core/calibration/sheet.ts";
import { holdingArms } from "./holding-arms.ts";
import { LAYERS } from "./layers.ts";
import { litMaterial, type Uniforms } from "./lit-material.ts";
import { MM } from "./off-axis-camera.ts";
import type { Pose } from "./pose.ts";
import { placed, turnOf } from "./pose-turn.ts";

/** A white sheet taped on dark cardboard, at one moment. Unturned it faces the lens, its long side across the picture. */
export interface BoardState extends Pose {
  readonly sheet: SheetName;
  /** Share of light that the paper gives back: 0.8 is office paper, 0.3 grey packing paper. */
  readonly paper: number;
  readonly cardboard: number;
  /** 0 is matt, 1 as glossy as a laminated sheet. */
  readonly gloss: number;
}

export interface Board {
  /** `null` takes it out of the room. */
  set(state: BoardState | null): void;
  shown(): BoardState | null;
  dispose(): void;
}

/** Of the cardboard around the sheet, each way. */
const MARGIN_MM = 45;

/** One plane, since tape holds the paper close to the cardboard, and the arms that hold it. */
export function boardIn(scene: Scene, light: Uniforms): Board {
  const own = {
    sheetHalf: { value: new Vector2() },
    paper: { value: 0 },
    cardboard: { value: 0 },
    gloss: { value: 0 },
  } satisfies Record<string, IUniform>;
  const material: ShaderMaterial = litMaterial(SHEET, light, own);
  material.defines = { GLOSSY: "", FINE_PICTURE: "" };
  const mesh = new Mesh(new PlaneGeometry(1, 1), material);
  mesh.frustumCulled = false;
  mesh.layers.enable(LAYERS.casters);
  const arms = holdingArms(light);
  const root = new Group();
  root.add(mesh, arms.root);
  root.matrixAutoUpdate = false;
  root.visible = false;
  scene.add(root);
  let shown: BoardState | null = null;
  let cut: SheetName | undefined;
  return {
    set: (state) => {
      shown = state;
      root.visible = state !== null;
      if (state === null) return;
      const { widthMm, heightMm } = SHEETS[state.sheet];
      if (cut !== state.sheet) {
        mesh.geometry.dispose();
        const widthM = (widthMm + 2 * MARGIN_MM) * MM;
        mesh.geometry = new PlaneGeometry(widthM, (heightMm + 2 * MARGIN_MM) * MM);
        arms.fit(widthM);
        cut = state.sheet;
      }
      own.sheetHalf.value.set(widthMm, heightMm).multiplyScalar(MM / 2);
      own.paper.value = state.paper;
      own.cardboard.value = state.cardboard;
      own.gloss.value = state.gloss;
      root.matrix.copy(placed(state, turnOf(state), 1));
      root.updateMatrixWorld(true);
    },
    shown: () => shown,
    dispose: () => {
      mesh.geometry.dispose();
      material.dispose();
      arms.dispose();
    },
  };
}

/**
 * The paper's edge is as sharp as a pixel is small: what is mixed is how much of the pixel lies on either side of it, so that an edge can be
 * found to a fraction of a pixel, as in a camera's picture.
 */
const SHEET = /* glsl */ `
  uniform vec2 sheetHalf;
  uniform float paper;
  uniform float cardboard;
  uniform float gloss;

  float covered(float inside, float along) {
    return clamp(inside / max(length(vec2(dFdx(along), dFdy(along))), 1e-9) + 0.5, 0.0, 1.0);
  }

  Surface surfaceAt() {
    vec2 inside = sheetHalf - abs(vRest.xy);
    float onPaper = covered(inside.x, vRest.x) * covered(inside.y, vRest.y);
    Surface s;
    s.albedo = mix(cardboard * vec3(1.0, 0.93, 0.85), paper * vec3(1.0, 0.99, 0.96), onPaper);
    s.normal = normalize(vNormalRoom);
    s.roughness = mix(0.9, 0.18, gloss * onPaper);
    s.reflectance = 0.04 * onPaper;
    s.scatter = vec3(0.0);
    s.emitted = vec3(0.0);
    return s;
  }
`;
