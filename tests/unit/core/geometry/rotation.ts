import type { Mat3 } from "../../../../src/core/geometry/pinhole.ts";

const cosSin = (deg: number): readonly [number, number] => [
  Math.cos((deg * Math.PI) / 180),
  Math.sin((deg * Math.PI) / 180),
];

/** Row-major turn about x, then y, then z. */
export function rotation(xDeg: number, yDeg: number, zDeg: number): Mat3 {
  const [ca, sa] = cosSin(xDeg);
  const [cb, sb] = cosSin(yDeg);
  const [cc, sc] = cosSin(zDeg);
  return [
    cc * cb,
    cc * sb * sa - sc * ca,
    cc * sb * ca + sc * sa,
    sc * cb,
    sc * sb * sa + cc * ca,
    sc * sb * ca - cc * sa,
    -sb,
    cb * sa,
    cb * ca,
  ];
}
