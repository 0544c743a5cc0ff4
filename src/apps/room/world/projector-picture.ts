import { CanvasTexture, DataTexture, type IUniform, LinearFilter, SRGBColorSpace, type Texture } from "three";

type Canvas = HTMLCanvasElement | OffscreenCanvas;

/** What the projector shows: a canvas, decoded from sRGB to light, or nothing, which is no light at all. */
export interface ProjectorPicture {
  readonly uniform: IUniform<Texture>;
  /** Uploads the canvas as it is now. */
  readonly set: (canvas: Canvas | null) => void;
  readonly isDark: () => boolean;
  readonly dispose: () => void;
}

export function projectorPicture(): ProjectorPicture {
  const dark = new DataTexture(new Uint8Array([0, 0, 0, 255]), 1, 1);
  dark.needsUpdate = true;
  const uniform: IUniform<Texture> = { value: dark };
  let shown: CanvasTexture<Canvas> | undefined;
  return {
    uniform,
    set: (canvas) => {
      if (canvas === null) {
        uniform.value = dark;
        return;
      }
      if (shown?.image !== canvas) {
        shown?.dispose();
        shown = new CanvasTexture<Canvas>(canvas);
        shown.colorSpace = SRGBColorSpace;
        shown.generateMipmaps = false;
        // As canvases keep their pixels: Chromium hands them over as they are, where it would else take 100 ms to divide by an alpha that is 1.
        shown.premultiplyAlpha = true;
        shown.minFilter = LinearFilter;
      }
      shown.needsUpdate = true;
      uniform.value = shown;
    },
    isDark: () => uniform.value === dark,
    dispose: () => {
      shown?.dispose();
      dark.dispose();
    },
  };
}
