import type { RefusalCode } from "../../../core/calibration/complaint.ts";

/** Why a run gave no calibration, and what to do about it. */
export const REFUSALS: Readonly<Record<RefusalCode, { readonly says: string; readonly todo: string }>> = {
  "too-few-poses": {
    says: "Too few poses were taken.",
    todo: "Take at least six, and the two that it is judged by.",
  },
  "parallel-poses": {
    says: "The sheet was held the same way each time.",
    todo: "Tilt it by 12 to 25°, another way in each pose. Follow the outline in the picture.",
  },
  "not-a-number": {
    says: "The figures make no sense.",
    todo: "Check that camera and projector look at the same place, then calibrate again.",
  },
  "did-not-converge": {
    says: "No lenses explain what was seen.",
    todo: "Check that nothing moved and that keystone is off, then calibrate again.",
  },
  "projector-moved": {
    says: "Camera or projector moved during the run.",
    todo: "Fasten both, touch neither, and calibrate again.",
  },
  "wrong-sheet": {
    says: "The sheet has another size than was chosen.",
    todo: "Measure its long side: A4 has 297 mm, A3 420 mm, letter 279 mm. Choose that, and calibrate again.",
  },
  "keystone-on": {
    says: "The projector bends its picture: keystone is on.",
    todo: "Turn keystone and four-corner correction off in its menu, look at the pixel card in step 2, and calibrate again.",
  },
  "rms-too-high": {
    says: "The fit is not good enough.",
    todo: "Press the sheet flat on its cardboard, hold it still, leave out the pose that is named, and calibrate again.",
  },
  "held-out-missing": {
    says: "It was not judged.",
    todo: "Take the last two poses as well: a calibration is never accepted without them.",
  },
  "held-out-too-high": {
    says: "On sheets that it was not fitted to, light lands too far off.",
    todo: "Check that the sheet is flat and lens and projector are tight, then calibrate again with poses from 65 to 115 cm.",
  },
  "volume-too-uncertain": {
    says: "The poses leave parts of the volume unknown.",
    todo: "Hold the sheet nearer, farther and more to the sides, as the outline in the picture asks.",
  },
};
