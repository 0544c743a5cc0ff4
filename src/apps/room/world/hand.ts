import { type BufferGeometry, Group, type Matrix4, SkinnedMesh } from "three";
import { forearm } from "./forearm.ts";
import { glove } from "./glove.ts";
import { gripOf } from "./grip.ts";
import type { HandRig } from "./hand-rig.ts";
import { LAYERS } from "./layers.ts";
import type { Uniforms } from "./lit-material.ts";
import type { PalmShape } from "./palm-shape.ts";
import type { HandState } from "./pose.ts";
import { placed, turnOf } from "./pose-turn.ts";
import { ringOn } from "./ring.ts";
import { skinOfTone } from "./skin.ts";

/** An adult's hand, from the wrist crease to the tip of the middle finger. */
const ADULT_LENGTH_M = 0.185;

/** A hand in the room, with its forearm. */
export interface Hand {
  readonly root: Group;
  readonly rig: HandRig;
  readonly palm: PalmShape;
  /** The palm's frame → three's world, as last set. */
  readonly palmToWorld: Matrix4;
  set(state: HandState): void;
}

/**
 * @param rig an open hand that is this hand's alone.
 * @param rounder the same skin in more triangles, for eyes.
 */
export function handOf(
  rig: HandRig,
  rounder: BufferGeometry,
  palm: PalmShape,
  light: Uniforms,
  detail: Uniforms,
  noise: Uniforms,
): Hand {
  const root = new Group();
  root.matrixAutoUpdate = false;
  const meshToPalm = new Group();
  meshToPalm.matrixAutoUpdate = false;
  meshToPalm.matrix.copy(palm.frame).invert();
  meshToPalm.add(rig.root);
  const skin = skinOfTone(light, detail);
  rig.mesh.material = skin.material;
  const arm = forearm(rig.side, light, noise);
  const ring = ringOn(rig, light);
  root.add(meshToPalm, arm.root);
  root.traverse((part) => part.layers.enable(LAYERS.casters));
  rig.mesh.layers.disable(0);
  rig.mesh.layers.enable(LAYERS.measured);
  const eyesMesh = forEyes(rig.mesh, rounder);
  rig.mesh.parent?.add(eyesMesh);
  const knit = glove(light);
  const grip = gripOf(rig);

  return {
    root,
    rig,
    palm,
    palmToWorld: root.matrix,
    set: (state) => {
      const turn = turnOf(state, state.shows === "back");
      root.matrix.copy(placed(state, turn, (state.scale * ADULT_LENGTH_M) / palm.handLength));
      root.visible = state.visible ?? true;
      grip(state);
      ring(state.ring ?? "none");
      arm.follow(turn);
      arm.dress(state.sleeve ?? "long", state.monkTone);
      skin.setTone(state.monkTone);
      const cover = state.glove === true ? knit : skin.material;
      for (const mesh of [rig.mesh, eyesMesh]) mesh.material = cover;
      root.updateMatrixWorld(true);
    },
  };
}

function forEyes(mesh: SkinnedMesh, geometry: BufferGeometry): SkinnedMesh {
  const twin = new SkinnedMesh(geometry, mesh.material);
  twin.bind(mesh.skeleton, mesh.bindMatrix);
  twin.frustumCulled = false;
  twin.layers.set(LAYERS.eyes);
  return twin;
}
