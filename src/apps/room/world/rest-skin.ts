import { type Matrix4, Vector3 } from "three";
import type { HandRig } from "./hand-rig.ts";

/** The skin of the hand at rest, asked in the palm's plane, metres. The thumb's phalanges are left out. */
export interface RestSkin {
  /** How far the skin reaches at a height: the greatest x (`side` 1) or the least (-1). */
  edgeAt(y: number, side: 1 | -1): number;
  /** z of the outermost skin over a point of the plane. */
  heightAt(x: number, y: number): number;
  farthestUp(): number;
}

type Triangle = readonly [Vector3, Vector3, Vector3];

/** @param meshToPalm takes the mesh's rest positions to the palm's plane. */
export function skinOf(rig: HandRig, meshToPalm: Matrix4): RestSkin {
  const triangles = trianglesOf(rig, meshToPalm);
  return {
    edgeAt: (y, side) => {
      let edge = -Infinity;
      for (const [a, b, c] of triangles) {
        for (const [p, q] of [[a, b] as const, [b, c] as const, [c, a] as const]) {
          if (p.y > y === q.y > y) continue;
          edge = Math.max(edge, side * (p.x + ((q.x - p.x) * (y - p.y)) / (q.y - p.y)));
        }
      }
      return side * edge;
    },
    heightAt: (x, y) => {
      let height = -Infinity;
      for (const [a, b, c] of triangles) {
        const area = (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
        const u = ((b.x - x) * (c.y - y) - (b.y - y) * (c.x - x)) / area;
        const v = ((c.x - x) * (a.y - y) - (c.y - y) * (a.x - x)) / area;
        if (u >= 0 && v >= 0 && u + v <= 1) height = Math.max(height, u * a.z + v * b.z + (1 - u - v) * c.z);
      }
      return height;
    },
    farthestUp: () => Math.max(...triangles.flat().map((corner) => corner.y)),
  };
}

function trianglesOf({ mesh }: HandRig, meshToPalm: Matrix4): Triangle[] {
  const { geometry, skeleton } = mesh;
  const position = geometry.getAttribute("position");
  const weight = geometry.getAttribute("skinWeight");
  const bone = geometry.getAttribute("skinIndex");
  const index = geometry.getIndex();
  if (index === null) throw new TypeError("the hand's asset has no triangle index");
  const thumb = new Set(skeleton.bones.flatMap((b, i) => (/^thumb-(phalanx|tip)/.test(b.name) ? [i] : [])));
  const onThumb = (i: number) => {
    let share = 0;
    for (let k = 0; k < 4; k++) if (thumb.has(bone.getComponent(i, k))) share += weight.getComponent(i, k);
    return share > 0.5;
  };
  const corner = (i: number) => new Vector3().fromBufferAttribute(position, i).applyMatrix4(meshToPalm);
  const triangles: Triangle[] = [];
  for (let i = 0; i < index.count; i += 3) {
    const [a, b, c] = [index.getX(i), index.getX(i + 1), index.getX(i + 2)];
    if (onThumb(a) || onThumb(b) || onThumb(c)) continue;
    triangles.push([corner(a), corner(b), corner(c)]);
  }
  return triangles;
}
