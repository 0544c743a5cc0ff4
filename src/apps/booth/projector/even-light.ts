import type { TestPicture } from "../../../core/calibration/test-picture.ts";

/** So much even light that the camera sees the zone, and a sheet in it, as it does while it is calibrated. */
export const EVEN_LIGHT: TestPicture = { kind: "flat", level: 0.5 };
