import { PaumeError } from "../core/error.ts";
import type { PictureIllness } from "../core/health/camera-picture.ts";
import type { Faults } from "./faults.ts";

/** At first at once, since a driver that hangs is often mended by it; then more and more rarely, since a lid and a dark night are not. */
const PAUSES_MS = [0, 8_000, 30_000, 120_000, 600_000] as const;

const WORDS: Readonly<Record<PictureIllness, string>> = {
  still: "its picture stands still",
  black: "its picture is black",
};

/**
 * Says what is wrong with a camera whose picture is none, and has it opened anew until it is well.
 * @returns what is to be told of each camera's picture: see `HandsEvents`.
 */
export function mendCamera(
  reopen: () => void,
  faults: Faults,
  signal: AbortSignal,
): (is: PictureIllness | "alive") => void {
  let tries = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener("abort", () => clearTimeout(timer), { once: true });
  return (is) => {
    clearTimeout(timer);
    if (signal.aborted) return;
    if (is === "alive") {
      tries = 0;
      faults.clear("camera-stuck");
      return;
    }
    faults.raise(new PaumeError("camera-stuck", WORDS[is]));
    timer = setTimeout(reopen, PAUSES_MS[Math.min(tries++, PAUSES_MS.length - 1)]);
  };
}
