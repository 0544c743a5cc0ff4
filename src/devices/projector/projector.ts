import {
  CanvasTexture,
  Camera,
  Color,
  LinearFilter,
  Matrix4,
  Mesh,
  MeshBasicMaterial,
  PlaneGeometry,
  Scene,
  SRGBColorSpace,
  WebGLRenderer,
} from "three";
import { PaumeError } from "../../core/error.ts";
import type { LitPlace, Picture } from "../../core/floor/picture.ts";
import type { Mat3, Pinhole } from "../../core/geometry/pinhole.ts";
import type { Page } from "../../core/typeset/typeset.ts";
import { drawInvitation } from "./invitation-canvas.ts";
import { drawPage } from "./page-canvas.ts";
import type { DrawnPage } from "./page-canvas.ts";
import { drawRing } from "./ring-canvas.ts";

/** A surface whose pixels are the projector's. */
export interface Projector {
  /** Lights this and nothing else. */
  readonly show: (picture: Picture) => void;
  readonly dispose: () => void;
}

/** Texture px per projector px: text stays crisp at any angle, without mipmaps. */
const OVERSAMPLING = 2;

/**
 * @param lens the projector's picture size; the canvas gets exactly its pixels.
 * @param pxPerMm projector px per mm on a palm at the usual distance.
 * @throws PaumeError webgl-missing.
 */
export function openProjector(
  canvas: HTMLCanvasElement,
  lens: Pinhole,
  look: { readonly colour: string; readonly pxPerMm: number },
): Projector {
  const renderer = openRenderer(canvas);
  renderer.setPixelRatio(1);
  renderer.setSize(lens.widthPx, lens.heightPx, false);
  renderer.setClearColor(0x000000, 1);
  const scene = new Scene();
  const camera = pixelCamera(lens.widthPx, lens.heightPx);
  const colour = new Color(look.colour);
  const texturePxPerMm = look.pxPerMm * OVERSAMPLING;

  const invitation = lightOf(drawInvitation(texturePxPerMm), colour);
  scene.add(invitation);
  const pages = new Map<string, LightMesh>();
  const rings: LightMesh[] = [];

  const meshOf = (key: string, page: Page): LightMesh => {
    const known = pages.get(key);
    if (known !== undefined) return known;
    const mesh = lightOf(drawPage(page, texturePxPerMm), colour);
    pages.set(key, mesh);
    scene.add(mesh);
    return mesh;
  };

  const ringOf = (index: number, radiusMm: number): LightMesh => {
    const known = rings[index];
    if (known !== undefined) return known;
    const mesh = lightOf(drawRing(radiusMm, texturePxPerMm), colour);
    rings[index] = mesh;
    scene.add(mesh);
    return mesh;
  };

  let wasDark = false;
  return {
    show(picture) {
      const isDark =
        picture.pages.length === 0 &&
        [picture.invitation, ...picture.rings].every(({ level }) => level === 0);
      if (isDark && wasDark) return;
      wasDark = isDark;
      const keys = new Set(picture.pages.map(({ key }) => key));
      for (const [key, mesh] of pages) {
        if (keys.has(key)) continue;
        scene.remove(mesh);
        release(mesh);
        pages.delete(key);
      }
      for (const lit of picture.pages) place(meshOf(lit.key, lit.page), lit);
      place(invitation, picture.invitation);
      for (const [i, ring] of picture.rings.entries()) place(ringOf(i, ring.radiusMm), ring);
      renderer.render(scene, camera);
    },
    dispose() {
      for (const mesh of [invitation, ...rings, ...pages.values()]) release(mesh);
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
  mesh.matrixAutoUpdate = false;
  mesh.frustumCulled = false;
  return mesh;
}

function place(mesh: LightMesh, { mapping, level }: LitPlace): void {
  mesh.visible = level > 0;
  mesh.material.opacity = level;
  mesh.matrix.copy(toMatrix4(mapping));
  mesh.matrixWorldNeedsUpdate = true;
}

/** A homography as the matrix that three multiplies plane coordinates with; w carries the perspective. */
function toMatrix4(h: Mat3): Matrix4 {
  return new Matrix4(h[0], h[1], 0, h[2], h[3], h[4], 0, h[5], 0, 0, 0, 0, h[6], h[7], 0, h[8]);
}

function release(mesh: LightMesh): void {
  mesh.material.map?.dispose();
  mesh.material.dispose();
  mesh.geometry.dispose();
}
