import {
  BufferGeometry,
  CanvasTexture,
  type Color,
  Float32BufferAttribute,
  LinearFilter,
  Mesh,
  MeshBasicMaterial,
  SRGBColorSpace,
} from "three";
import type { PictureArea } from "../../core/calibration/test-picture.ts";
import { areaLit } from "../../core/floor/changed-areas.ts";
import type { LitPlace } from "../../core/floor/picture.ts";
import { lay } from "./lay.ts";
import type { Drawn } from "./page-canvas.ts";
import type { Cell } from "./word-cells.ts";

/** Something drawn once, white where light is, as a plane in mm whose cells are lit each by its own level. */
export type LightPlane = Mesh<BufferGeometry, MeshBasicMaterial>;

const CORNERS = [0, 1, 2, 3] as const;

/** @param cells parts of the canvas; what is in none of them is never lit. The whole canvas where there are none. */
export function lightPlane(drawn: Drawn, colour: Color, cells: readonly Cell[] = []): LightPlane {
  const { canvas } = drawn;
  const whole = { left: 0, right: canvas.width, top: 0, bottom: canvas.height };
  const map = new CanvasTexture(canvas);
  map.colorSpace = SRGBColorSpace;
  map.minFilter = LinearFilter;
  map.generateMipmaps = false;
  const material = new MeshBasicMaterial({
    map,
    color: colour,
    // Of a vertex only its alpha is used: how far its word has come.
    vertexColors: true,
    transparent: true,
    depthTest: false,
    depthWrite: false,
    side: 2,
  });
  const plane = new Mesh(geometryOf(drawn, cells.length > 0 ? cells : [whole]), material);
  plane.frustumCulled = false;
  return plane;
}

function geometryOf({ canvas, originPx, pxPerMm }: Drawn, cells: readonly Cell[]): BufferGeometry {
  const corners = cells.flatMap(({ left, right, top, bottom }) => [
    { x: left, y: top },
    { x: right, y: top },
    { x: left, y: bottom },
    { x: right, y: bottom },
  ]);
  const onPalm = corners.flatMap(({ x, y }) => [(x - originPx.x) / pxPerMm, (y - originPx.y) / pxPerMm, 0]);
  const onCanvas = corners.flatMap(({ x, y }) => [x / canvas.width, 1 - y / canvas.height]);
  const geometry = new BufferGeometry();
  geometry.setAttribute("position", new Float32BufferAttribute(onPalm, 3));
  geometry.setAttribute("uv", new Float32BufferAttribute(onCanvas, 2));
  geometry.setAttribute("color", new Float32BufferAttribute(Array<number>(4 * corners.length).fill(1), 4));
  geometry.computeBoundingBox();
  geometry.setIndex(cells.flatMap((_, i) => [0, 2, 1, 2, 3, 1].map((corner) => 4 * i + corner)));
  return geometry;
}

/** @returns the pixels of `within` that it may light there: none while it is dark. */
export function place(
  plane: LightPlane,
  { mapping, level }: LitPlace,
  within: PictureArea,
): readonly PictureArea[] {
  plane.visible = level > 0;
  plane.material.opacity = level;
  lay(plane, mapping);
  const box = plane.geometry.boundingBox;
  if (level <= 0 || box === null) return [];
  const { min, max } = box;
  return [areaLit(mapping, { left: min.x, top: min.y, right: max.x, bottom: max.y }, within)];
}

/** @param levels of the cells, in their order: 0 dark, 1 full. */
export function lightCells(plane: LightPlane, levels: readonly number[]): void {
  const colours = plane.geometry.getAttribute("color");
  for (const [cell, level] of levels.entries())
    for (const corner of CORNERS) colours.setW(4 * cell + corner, level);
  colours.needsUpdate = true;
}

export function release(plane: LightPlane): void {
  plane.material.map?.dispose();
  plane.material.dispose();
  plane.geometry.dispose();
}
