import type { WebGLRenderer } from "three";
import { type Hand, handOf } from "./hand.ts";
import { copyHandRig, loadHandRig } from "./hand-rig.ts";
import type { Uniforms } from "./lit-material.ts";
import { settleOpenHand } from "./open-hand.ts";
import { measurePalm } from "./palm-shape.ts";
import { refined } from "./refine.ts";
import { drawSkinDetail, type SkinDetail } from "./skin-detail.ts";

/** Where hands of one side come from: they share mesh, palm and what is drawn on their skin. */
export interface HandMould {
  cast(): Hand;
  dispose(): void;
}

export async function handMould(
  side: "left" | "right",
  renderer: WebGLRenderer,
  light: Uniforms,
  noise: Uniforms,
): Promise<HandMould> {
  const rig = await loadHandRig(side);
  settleOpenHand(rig);
  const palm = measurePalm(rig);
  const rounder = refined(rig.mesh.geometry);
  // Drawing takes a software renderer seconds: it waits for the first hand of this side.
  let detail: SkinDetail | undefined;
  return {
    cast: () => {
      detail ??= drawSkinDetail(renderer, rig, palm, noise);
      return handOf(copyHandRig(rig), rounder, palm, light, detail.uniforms, noise);
    },
    dispose: () => {
      detail?.dispose();
      rig.mesh.geometry.dispose();
      rounder.dispose();
    },
  };
}
