import type { Mat3 } from "../geometry/pinhole.ts";

/** A ring of light in a palm, which is looked for in the camera's frames. */
export interface Mark {
  /** The track that it is lit for. */
  readonly key: number;
  /** mm on the palm's plane, as it was believed to lie → projector px. The ring's centre is (0, 0). */
  readonly mapping: Mat3;
  readonly radiusMm: number;
  /** 0 dark, 1 full. */
  readonly level: number;
}
