import type { Complaint } from "../../../core/calibration/complaint.ts";

/** What to do about a pose as it is held now: read from across a table, so a few words; and why, for whoever reads on. */
export const COMPLAINTS: Readonly<Record<Complaint, { readonly says: string; readonly why: string }>> = {
  "sheet-not-found": {
    says: "Hold the sheet into the picture",
    why: "No pale sheet with dark cardboard all around it is seen.",
  },
  "sheet-cut-off": {
    says: "Move it fully into the picture",
    why: "An edge of the sheet is outside what the camera sees.",
  },
  "two-sheets": { says: "Leave one sheet only", why: "Something else in the picture looks like a sheet." },
  "too-dark": { says: "More light on it", why: "The sheet is hardly brighter than what is around it." },
  glare: {
    says: "Less light on it: it shines",
    why: "A part of the sheet is as bright as the camera can see.",
  },
  "too-near": { says: "Farther from the lens", why: "The sheet is nearer than this pose asks for." },
  "too-far": { says: "Nearer to the lens", why: "The sheet is farther off than this pose asks for." },
  "too-flat": {
    says: "Tilt it more",
    why: "Sheets that all face the lens alike say nothing about distance.",
  },
  "too-steep": { says: "Tilt it less", why: "From so flat an angle the dots run together." },
  "like-before": { says: "Hold it differently", why: "It is held as in a pose that is taken already." },
  moved: { says: "Hold still", why: "The sheet moved while its dots were read." },
  "out-of-light": {
    says: "Into the projector’s light",
    why: "Too few of the projector’s dots lie on the sheet.",
  },
  "dots-unreadable": {
    says: "Shade it from other light",
    why: "The projector’s dots cannot be told from the light of the room.",
  },
};
