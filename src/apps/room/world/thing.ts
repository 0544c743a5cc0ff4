import type { Group } from "three";

/** Something that is no hand, in its own frame, metres: x right, y up in the picture, z toward the lens. */
export interface Thing {
  readonly root: Group;
  /** Of skin, where it has any. */
  readonly setTone: (monkTone: number) => void;
}
