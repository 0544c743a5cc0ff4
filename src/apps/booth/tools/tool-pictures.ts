import type { ToolPicture } from "../../../core/calibration/test-picture.ts";

export interface Tool {
  readonly picture: { readonly kind: ToolPicture };
  readonly says: string;
  readonly lookFor: string;
}

/** Each picture with what it is for. The pictures are made once, so that showing one twice is known to change nothing. */
export const TOOL_PICTURES: readonly Tool[] = [
  {
    picture: { kind: "pixel-card" },
    says: "Pixel card",
    lookFor: "All fine patches are even, and both border lines are seen on all four sides.",
  },
  {
    picture: { kind: "grid" },
    says: "Grid",
    lookFor: "All squares are square, and the middle lines cross where the light should be centred.",
  },
  {
    picture: { kind: "cross-hair" },
    says: "Cross-hair",
    lookFor: "The cross lies where the middle of the light should be.",
  },
  {
    picture: { kind: "focus" },
    says: "Focus",
    lookFor: "Hold a sheet at 900 mm and turn the focus until the grey middle of each star is smallest.",
  },
  {
    picture: { kind: "colours" },
    says: "Colours",
    lookFor: "White is white without a tint, and the ramp below runs from black to white without steps.",
  },
  {
    picture: { kind: "brightness" },
    says: "Brightness",
    lookFor:
      "Above, all dark squares but the first can be told from black; below, all pale ones but the first from white.",
  },
];
