import { CatmullRomCurve3, Vector3, Vector4 } from "three";

/** A crease of the palm through points of a right hand's palm frame, mm of the asset, and how deep it is. */
interface Crease {
  readonly through: readonly (readonly [thumbward: number, fingerward: number])[];
  readonly depth: number;
}

const CREASES: readonly Crease[] = [
  // Distal transverse, the heart line: from the edge under the little finger to between index and middle finger.
  {
    through: [
      [-43, 20],
      [-30, 19],
      [-12, 22],
      [3, 30],
      [11, 41],
    ],
    depth: 1,
  },
  // Proximal transverse, the head line: from above the thumb's web across to the heel.
  {
    through: [
      [34, 18],
      [18, 15],
      [-4, 5],
      [-22, -4],
      [-33, -13],
    ],
    depth: 0.95,
  },
  // Thenar, the life line: around the ball of the thumb to the wrist.
  {
    through: [
      [33, 19],
      [21, 12],
      [9, -2],
      [3, -19],
      [4, -35],
      [10, -47],
    ],
    depth: 1,
  },
  // The faint upright lines of the middle of the palm.
  {
    through: [
      [-4, -42],
      [-5, -18],
      [-2, 8],
      [-1, 24],
    ],
    depth: 0.4,
  },
  {
    through: [
      [-21, -30],
      [-19, -8],
      [-21, 10],
    ],
    depth: 0.25,
  },
  // The wrist's two bracelets.
  {
    through: [
      [-29, -49],
      [-8, -51.5],
      [10, -51.5],
      [30, -48],
    ],
    depth: 0.8,
  },
  {
    through: [
      [-27, -57],
      [-6, -58.5],
      [12, -58.5],
      [28, -56],
    ],
    depth: 0.45,
  },
];

export const PALM_LINE_POINTS = 12;
export const PALM_LINE_COUNT = CREASES.length;

/** Each crease as PALM_LINE_POINTS points: x, y in mm, its depth, tapering to both ends, and 1 where a new crease begins. */
export const palmLines = (): Vector4[] =>
  CREASES.flatMap(({ through, depth }) =>
    new CatmullRomCurve3(through.map(([x, y]) => new Vector3(x, y)))
      .getPoints(PALM_LINE_POINTS - 1)
      .map(({ x, y }, i) => {
        const taper = Math.min(1, (PALM_LINE_POINTS - 1 - i) / 4 + 0.15);
        return new Vector4(x, y, depth * taper, i === 0 ? 1 : 0);
      }),
  );
