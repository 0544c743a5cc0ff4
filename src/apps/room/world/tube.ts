import { BufferGeometry, Float32BufferAttribute } from "three";

/** An ellipse around the tube's axis, metres. */
export type TubeRow = readonly [along: number, halfWidth: number, halfDepth: number];

const AROUND = 40;

/** A skin over ellipses along -y, open at both ends. @param fold widens it: 1 leaves it as it is. */
export function tubeGeometry(
  rows: readonly TubeRow[],
  fold: (angle: number, along: number) => number = () => 1,
): BufferGeometry {
  const places: number[] = [];
  const triangles: number[] = [];
  for (const [row, [along, halfWidth, halfDepth]] of rows.entries()) {
    for (let i = 0; i < AROUND; i++) {
      const angle = (i / AROUND) * 2 * Math.PI;
      const wide = fold(angle, along);
      places.push(halfWidth * wide * Math.cos(angle), -along, halfDepth * wide * Math.sin(angle));
      if (row === rows.length - 1) continue;
      const here = row * AROUND + i;
      const beside = row * AROUND + ((i + 1) % AROUND);
      triangles.push(here, beside, here + AROUND, beside, beside + AROUND, here + AROUND);
    }
  }
  const geometry = new BufferGeometry();
  geometry.setAttribute("position", new Float32BufferAttribute(places, 3));
  geometry.setIndex(triangles);
  geometry.computeVertexNormals();
  return geometry;
}
