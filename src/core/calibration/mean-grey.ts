import { greyOf, type Grey } from "./grey.ts";
import type { Frame } from "../mark/frame.ts";

/** The mean of frames that see the same, with less noise than each. @param frames at least one, all of a size. */
export function meanGrey(frames: readonly Frame[]): Grey {
  const [first, ...others] = frames.map(greyOf);
  if (first === undefined) return { data: new Float32Array(), width: 0, height: 0 };
  const data = first.data.map(
    (value, i) => others.reduce((sum, grey) => sum + (grey.data[i] ?? 0), value) / frames.length,
  );
  return { ...first, data };
}

/** What light was added from one to the other, pixel by pixel; negative where some was taken away. */
export function lightAdded(lit: Grey, unlit: Grey): Grey {
  return { ...lit, data: lit.data.map((value, i) => value - (unlit.data[i] ?? 0)) };
}
