import { toolPictures, type ToolPicture } from "../../../core/calibration/test-picture.ts";

/** Made once, so that showing one twice is known to change nothing. */
export const TOOL_PICTURES: readonly { readonly kind: ToolPicture }[] = toolPictures.map((kind) => ({
  kind,
}));
