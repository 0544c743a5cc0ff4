import {
  CanvasTexture,
  Camera,
  Color,
  LinearFilter,
  Mesh,
  MeshBasicMaterial,
  PlaneGeometry,
  Scene,
  SRGBColorSpace,
  WebGLRenderer,
} from "three";
import { PaumeError } from "../../core/error.ts";
import type { LitPlace, Picture } from "../../core/floor/picture.ts";
import type { Pinhole } from "../../core/geometry/pinhole.ts";
import type { Page } from "../../core/typeset/typeset.ts";
import { drawFill } from "./fill.ts";
import { drawInvitation } from "./invitation-canvas.ts";
import { drawPage } from "./page-canvas.ts";
import type { DrawnPage } from "./page-canvas.ts";
import { lay } from "./lay.ts";
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
 * @throws PaumeError webgl-missing.
 */
export function openProjector(
  canvas: HTMLCanvasElement,
  lens: Pinhole,
  look: { readonly colour: string; readonly pxPerMm: number; readonly fill: number },
): Projector {
  const renderer = openRenderer(canvas);
  renderer.setPixelRatio(1);
  renderer.setSize(lens.widthPx, lens.heightPx, false);
  renderer.setClearColor(0x000000, 1);
  const scene = new Scene();
  const camera = pixelCamera(lens.widthPx, lens.heightPx);
  const colour = new Color(look.colour);
  const texturePxPerMm = look.pxPerMm * OVERSAMPLING;

  const fill = drawFill(lens.widthPx, lens.heightPx, colour, look.fill);
  fill.visible = look.fill > 0;
  scene.add(fill);
  const invitation = lightOf(drawInvitation(texturePxPerMm), colour);
  scene.add(invitation);
  const rings = ringLights(scene, colour);
  const pages = new Map<string, LightMesh>();

  const meshOf = (key: string, page: Page): LightMesh => {
    const known = pages.get(key);
    if (known !== undefined) return known;
    const mesh = lightOf(drawPage(page, texturePxPerMm), colour);
    pages.set(key, mesh);
    scene.add(mesh);
    return mesh;
  };

  let shown: string | undefined;
  const forget = (): void => {
    shown = undefined;
  };
  canvas.addEventListener("webglcontextrestored", forget);
  return {
    show(picture) {
      const { pages: litPages, invitation: inviting } = picture;
      const litRings = [...picture.marks, ...picture.rings].filter(({ level }) => level > 0);
      // A page is known by its key; the rest is numbers.
      const wanted = JSON.stringify([
        litPages.map((lit) => [lit.key, lit.mapping, lit.level]),
        litRings,
        inviting,
      ]);
      if (wanted === shown) return false;
      shown = wanted;
      const keys = new Set(litPages.map(({ key }) => key));
      for (const [key, mesh] of pages) {
        if (keys.has(key)) continue;
        scene.remove(mesh);
        release(mesh);
        pages.delete(key);
      }
      for (const lit of litPages) place(meshOf(lit.key, lit.page), lit);
      rings.show(litRings);
      place(invitation, inviting);
      renderer.render(scene, camera);
      return true;
    },
    dispose() {
      canvas.removeEventListener("webglcontextrestored", forget);
      for (const mesh of [invitation, ...pages.values()]) release(mesh);
      fill.geometry.dispose();
      fill.material.dispose();
      rings.dispose();
      renderer.dispose();
    },
  };
}

type LightMesh = Mesh<PlaneGeometry, MeshBasicMaterial>;

function openRenderer(canvas: HTMLCanvasElement): WebGLRenderer {
  try {
    // No edge needs antialiasing: every plane ends in transparency. The room reads the picture after it is drawn.
    return new WebGLRenderer({ canvas, antialias: false, preserveDrawingBuffer: true });
  } catch (cause) {
    throw new PaumeError("webgl-missing", cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

/** Projector px, y down → clip space. The one place where this device turns the y axis. */
function pixelCamera(widthPx: number, heightPx: number): Camera {
  const camera = new Camera();
  camera.projectionMatrix.set(2 / widthPx, 0, 0, -1, 0, -2 / heightPx, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1);
  camera.projectionMatrixInverse.identity();
  return camera;
}

/** A drawn canvas as a plane in mm, white where light is. */
function lightOf({ canvas, originPx, pxPerMm }: DrawnPage, colour: Color): LightMesh {
  const widthMm = canvas.width / pxPerMm;
  const heightMm = canvas.height / pxPerMm;
  const geometry = new PlaneGeometry(widthMm, heightMm);
  // Palm mm have y down, the plane's own y is up: its top edge is the smaller y.
  geometry.scale(1, -1, 1);
  geometry.translate(widthMm / 2 - originPx.x / pxPerMm, heightMm / 2 - originPx.y / pxPerMm, 0);
  const map = new CanvasTexture(canvas);
  map.colorSpace = SRGBColorSpace;
  map.minFilter = LinearFilter;
  map.generateMipmaps = false;
  const material = new MeshBasicMaterial({
    map,
    color: colour,
    transparent: true,
    depthTest: false,
    depthWrite: false,
    side: 2,
  });
  const mesh = new Mesh(geometry, material);
  mesh.frustumCulled = false;
  return mesh;
}

function place(mesh: LightMesh, { mapping, level }: LitPlace): void {
  mesh.visible = level > 0;
  mesh.material.opacity = level;
  lay(mesh, mapping);
}

function release(mesh: LightMesh): void {
  mesh.material.map?.dispose();
  mesh.material.dispose();
  mesh.geometry.dispose();
}
