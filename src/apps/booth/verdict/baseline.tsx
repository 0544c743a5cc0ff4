import type { PinholePair } from "../../../core/geometry/pinhole.ts";
import { projectorLens } from "../../../core/geometry/projector-ray.ts";
import { norm } from "../../../core/geometry/vector.ts";
import { useWords } from "../use-booth.ts";
import { verdictWords } from "./verdict-words.ts";

/** Every mm of depth that is guessed wrong puts light b/Z mm off: see the design of calibration. */
const ADVISED_MM = 80;

/** How far the lenses are from each other, and whether that could be less. */
export function Baseline({ pair }: { readonly pair: PinholePair }) {
  const mm = Math.round(norm(projectorLens(pair)));
  const words = useWords(verdictWords);
  return mm > ADVISED_MM ? (
    <p class="warning prose">{words.closer(mm, ADVISED_MM)}</p>
  ) : (
    <p class="good">{words.apart(mm)}</p>
  );
}
