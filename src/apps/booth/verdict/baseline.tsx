import type { PinholePair } from "../../../core/geometry/pinhole.ts";
import { projectorLens } from "../../../core/geometry/projector-ray.ts";
import { norm } from "../../../core/geometry/vector.ts";

/** Every mm of depth that is guessed wrong puts light b/Z mm off: see the design of calibration. */
const ADVISED_MM = 80;

/** How far the lenses are from each other, and whether that could be less. */
export function Baseline({ pair }: { readonly pair: PinholePair }) {
  const mm = Math.round(norm(projectorLens(pair)));
  return (
    <p class={mm > ADVISED_MM ? "warning" : "good"}>
      The lenses are {mm} mm apart
      {mm > ADVISED_MM
        ? `. Within ${ADVISED_MM} mm, hands whose size is guessed wrong are lit more truly: mount the camera closer when you can.`
        : ": as close as is advised."}
    </p>
  );
}
