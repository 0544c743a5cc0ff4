import type { PaumeErrorCode } from "../core/error.ts";

/** What happened, and what a technician does about it: one sentence each, no jargon. The detail follows it. */
export const ADVICE: Readonly<Record<PaumeErrorCode, string>> = {
  "camera-missing":
    "No camera is found: plug one in, and this page takes it by itself. Without one, open the room instead.",
  "camera-refused":
    "The browser may not use the camera: allow it for this address in the browser's settings, then reload.",
  "camera-lost":
    "The camera gives no picture: check its cable, and close any other program that uses it. It is tried again by itself.",
  "camera-changed":
    "The camera's picture has another shape than the calibrated one: choose a calibration of this camera in the booth, or calibrate anew. It is tried again by itself.",
  "camera-stuck":
    "The camera sends a picture that is none: take any lid off its lens, and check its cable. It is opened anew by itself.",
  "model-missing": "The hand model is not there: run npm start again, which puts it back.",
  "model-corrupt":
    "The hand model is damaged: delete the folder public/models and run npm start, which assembles it anew.",
  "set-missing":
    "The message set is not there: put its .jsonl and .manifest.json back into the folder messages.",
  "set-corrupt":
    "The message set has faults: mend the lines that are named, or put the set back as it was delivered.",
  "set-wrong-hash":
    "The message set is not the one that its manifest describes: put both files back as they were delivered.",
  "set-refused":
    "A published set is refused, and the last good one stays: what is named here says why. Publish it again from the desk, or pin the desk's key in the installation's file.",
  "messages-refused":
    "Some messages are left out, and all others are shown: mend the texts that are named when you can. This note goes by itself.",
  "installation-missing":
    "The installation's file is not there: start with --installation and the path of an existing file. If this page shows light, it is by the last good one.",
  "installation-invalid":
    "The installation's file has faults: mend the fields that are named; the page tries again by itself. If it shows light, it is by the last good one.",
  "scenario-invalid": "The scenario cannot be shown: choose or mend what is named here.",
  "calibration-invalid":
    "A calibration cannot be used, and the last good one still is: choose another in the booth, or calibrate anew.",
  "calibration-failed":
    "The calibration could not be worked out: what is named here says why. The one in use is untouched.",
  "display-lost":
    "The projector's window is gone: open it again from the booth and move it onto the projector's screen.",
  "full-screen-lost":
    "This page has fallen out of full screen, so the light lands beside the hands: double-click it.",
  "picture-stands":
    "The graphics driver draws no new picture: the page begins anew by itself. If this comes back, update the driver.",
  "memory-grown": "The page had come to use too much memory, and has begun anew between two visits.",
  "house-silent":
    "The house does not answer: what was decided is kept in this browser and is sent when it answers again.",
  "state-unsaved": "The disk took no more: free some space. What was there before is untouched.",
  "projector-silent":
    "The projector does not answer: check its network cable, its address and that PJLink is on in its menu. It is asked again by itself.",
  "projector-refused":
    "The projector refuses what the house asks of it: what is named here says why. It is asked again by itself.",
  "webgl-missing":
    "The browser cannot draw with WebGL: turn hardware acceleration on, or update the graphics driver.",
  "wasm-simd-missing":
    "This browser is too old to find hands: use Chromium 91 or newer on a processor with SIMD.",
  "hands-worker-died": "The hand detector has stopped and is being started again by itself.",
  "fonts-missing":
    "Some typefaces could not be loaded, and what is written in them is not shown: run npm start again, which builds them anew.",
  "analysis-failed":
    "The file could not be worked through, and nothing of it was taken in: try once more. If it happens again, take a smaller part of it.",
  "store-failed":
    "The browser cannot keep which messages were shown: free some disk space. Until then messages may repeat.",
  "workspace-elsewhere":
    "The desk is open in another tab or window, and only one of them writes: decide there, or close it, and this one goes on.",
  "workspace-damaged":
    "A part of the workspace can't be read, and all the rest is here: what is named is missing. Send it anew from the house, or from an exported workspace.",
};
