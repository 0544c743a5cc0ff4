import { toolPictures, type TestPicture, type ToolPicture } from "../../core/calibration/test-picture.ts";
import { drawTestPicture } from "./draw-test-picture.ts";
import { drawToolPicture } from "./draw-tool-picture.ts";

/** Draws whatever the booth asks for, over all that was there. The canvas has the projector's own pixels. */
export function drawPicture(context: CanvasRenderingContext2D, picture: TestPicture): void {
  if (isTool(picture)) drawToolPicture(context, picture.kind);
  else drawTestPicture(context, picture);
}

export const isTool = (picture: TestPicture): picture is { readonly kind: ToolPicture } =>
  toolPictures.some((kind) => kind === picture.kind);
