import { Mesh, type Scene } from "three";
import { bareArm } from "./bare-arm.ts";
import { cup } from "./cup.ts";
import { face } from "./face.ts";
import { LAYERS } from "./layers.ts";
import type { Uniforms } from "./lit-material.ts";
import { paper } from "./paper.ts";
import type { DistractorState } from "./pose.ts";
import { placed, turnOf } from "./pose-turn.ts";
import type { Thing } from "./thing.ts";

/** What is in a room besides hands. */
export interface Distractors {
  set(states: readonly DistractorState[]): void;
  shown(): readonly DistractorState[];
  dispose(): void;
}

type Kind = DistractorState["kind"];

const MAKERS: Readonly<Record<Kind, (light: Uniforms, noise: Uniforms) => Thing>> = {
  arm: bareArm,
  paper,
  face,
  cup,
};

/** Things are made once and kept: of each kind as many as were ever shown together. */
export function distractorsIn(scene: Scene, light: Uniforms, noise: Uniforms): Distractors {
  const made: Record<Kind, Thing[]> = { arm: [], paper: [], face: [], cup: [] };
  let shown: readonly DistractorState[] = [];
  const make = (kind: Kind): Thing => {
    const thing = MAKERS[kind](light, noise);
    thing.root.matrixAutoUpdate = false;
    thing.root.traverse((part) => {
      part.layers.enable(LAYERS.casters);
      part.frustumCulled = false;
    });
    scene.add(thing.root);
    return thing;
  };
  const all = () => Object.values(made).flat();
  return {
    set: (states) => {
      for (const { root } of all()) root.visible = false;
      const taken = { arm: 0, paper: 0, face: 0, cup: 0 };
      for (const state of states) {
        const { root, setTone } = (made[state.kind][taken[state.kind]++] ??= make(state.kind));
        root.matrix.copy(placed(state, turnOf(state), state.scale));
        root.updateMatrixWorld(true);
        root.visible = true;
        setTone(state.monkTone);
      }
      shown = states;
    },
    shown: () => shown,
    dispose: () => {
      for (const { root } of all()) {
        root.traverse((part) => {
          if (!(part instanceof Mesh)) return;
          part.geometry.dispose();
          part.material.dispose();
        });
      }
    },
  };
}
