import { Camera, Color, Scene, WebGLRenderer } from "three";
import { PaumeError } from "../../core/error.ts";
import type { PictureArea } from "../../core/calibration/test-picture.ts";
import { apart } from "../../core/floor/changed-areas.ts";
import type { Picture } from "../../core/floor/picture.ts";
import type { Pinhole } from "../../core/geometry/pinhole.ts";
import { drawFill } from "./fill.ts";
import { drawInvitation } from "./invitation-canvas.ts";
import { lightPlane, place, release } from "./light-plane.ts";
import { pageLights } from "./page-lights.ts";
import { ringLights } from "./ring-light.ts";

/** A surface whose pixels are the projector's. */
export interface Projector {
  /** Lights this, in the fill's dim light, and nothing else. @returns whether that is anything new. */
  readonly show: (picture: Picture) => boolean;
  readonly dispose: () => void;
}

/** Texture px per projector px: text stays crisp at any angle, without mipmaps. */
const OVERSAMPLING = 2;

/**
 * @param lens the projector's picture size; the canvas gets exactly its pixels.
 * @param look `pxPerMm`: projector px per mm on a palm at the usual distance. `fill`: share of the projector's light that is always there.
 * `area`: no pixel outside it is ever lit.
 * @throws PaumeError webgl-missing.
 */
export function openProjector(
  canvas: HTMLCanvasElement,
  lens: Pinhole,
  look: {
    readonly colour: string;
    readonly pxPerMm: number;
    readonly fill: number;
    readonly area: PictureArea;
  },
): Projector {
  const renderer = openRenderer(canvas);
  renderer.setPixelRatio(1);
  renderer.setSize(lens.widthPx, lens.heightPx, false);
  renderer.setClearColor(0x000000, 1);
  renderer.clear();
  renderer.setScissorTest(true);
  const { area } = look;
  const scene = new Scene();
  const camera = pixelCamera(lens.widthPx, lens.heightPx);
  const colour = new Color(look.colour);
  const texturePxPerMm = look.pxPerMm * OVERSAMPLING;

  const fill = drawFill(lens.widthPx, lens.heightPx, colour, look.fill);
  fill.visible = look.fill > 0;
  scene.add(fill);
  const invitation = lightPlane(drawInvitation(texturePxPerMm), colour);
  scene.add(invitation);
  const rings = ringLights(scene, colour);
  const pages = pageLights(scene, colour, texturePxPerMm);

  let shown: string | undefined;
  /** What may be lit now and has to be dark, or otherwise, when the next picture comes: at first, and after a loss, anything. */
  let lit: readonly PictureArea[] = [area];
  const forget = (): void => {
    shown = undefined;
    lit = [area];
    renderer.setScissorTest(true);
  };
  canvas.addEventListener("webglcontextrestored", forget);
  return {
    show(picture) {
      const { invitation: inviting } = picture;
      const litPages = [...picture.pages, ...picture.captions];
      const litRings = [...picture.marks, ...picture.rings, ...picture.farewells].filter(
        ({ level }) => level > 0,
      );
      // A page is known by its key; the rest is numbers.
      const wanted = JSON.stringify([
        litPages.map(({ key, mapping, level, recalledMs }) => [key, mapping, level, recalledMs]),
        litRings,
        inviting,
      ]);
      if (wanted === shown) return false;
      shown = wanted;
      const before = lit;
      lit = [
        ...pages.show(litPages, area),
        ...rings.show(litRings, area),
        ...place(invitation, inviting, area),
      ];
      for (const changed of apart([...before, ...lit])) {
        drawOnly(changed, renderer, lens);
        renderer.render(scene, camera);
      }
      return true;
    },
    dispose() {
      canvas.removeEventListener("webglcontextrestored", forget);
      release(invitation);
      pages.dispose();
      fill.geometry.dispose();
      fill.material.dispose();
      rings.dispose();
      renderer.dispose();
    },
  };
}

function openRenderer(canvas: HTMLCanvasElement): WebGLRenderer {
  try {
    // No edge needs antialiasing: every plane ends in transparency. What has not changed is not drawn again, and the room reads the picture later.
    return new WebGLRenderer({ canvas, antialias: false, preserveDrawingBuffer: true });
  } catch (cause) {
    throw new PaumeError("webgl-missing", cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

/** No pixel outside it is touched. The device counts it from the bottom. */
function drawOnly(area: PictureArea, renderer: WebGLRenderer, { heightPx }: Pinhole): void {
  const fromBottomPx = heightPx - area.topPx - area.heightPx;
  renderer.setScissor(area.leftPx, fromBottomPx, area.widthPx, area.heightPx);
}

/** Projector px, y down → clip space. The one place where this device turns the y axis. */
function pixelCamera(widthPx: number, heightPx: number): Camera {
  const camera = new Camera();
  camera.projectionMatrix.set(2 / widthPx, 0, 0, -1, 0, -2 / heightPx, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1);
  camera.projectionMatrixInverse.identity();
  return camera;
}
