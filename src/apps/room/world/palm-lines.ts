import { CanvasTexture, CatmullRomCurve3, Vector3 } from "three";

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

/** The drawing covers so much of the palm's plane, its middle at the palm's centre. */
export const DRAWING_MM = 128;
/** A crease is a dark core in a soft valley: how far from its middle, in mm, each falls to 1/e. */
export const CORE_MM = 0.62;
export const VALLEY_MM = 2.1;
const SIZE_PX = 512;
const PIECES = 16;
const RINGS = 24;
const REACH_MM = 2 * VALLEY_MM;

/**
 * The creases as a picture: red is their cores, green their valleys, as deep as the crease is there. Each piece of a line is
 * stroked from wide to narrow, and each channel keeps its greatest value. Creases taper to their end.
 */
export function palmDrawing(): CanvasTexture {
  const canvas = document.createElement("canvas");
  canvas.width = SIZE_PX;
  canvas.height = SIZE_PX;
  const pen = canvas.getContext("2d");
  if (pen === null) throw new TypeError("the browser gives no 2D canvas");
  const pxPerMm = SIZE_PX / DRAWING_MM;
  pen.fillRect(0, 0, SIZE_PX, SIZE_PX);
  pen.setTransform(pxPerMm, 0, 0, -pxPerMm, SIZE_PX / 2, SIZE_PX / 2);
  pen.globalCompositeOperation = "lighten";
  pen.lineCap = "round";
  for (const { through, depth } of CREASES) {
    const points = new CatmullRomCurve3(through.map(([x, y]) => new Vector3(x, y))).getPoints(PIECES);
    for (const [i, to] of points.entries()) {
      const from = points[i - 1];
      if (from === undefined) continue;
      const here = depth * Math.min(1, (PIECES - i) / 5 + 0.15);
      for (let ring = 0; ring < RINGS; ring++) {
        const away = REACH_MM * (1 - ring / (RINGS - 1)) ** 2;
        const channel = (width: number) => Math.round(255 * here * Math.exp(-((away / width) ** 2)));
        pen.strokeStyle = `rgb(${channel(CORE_MM)} ${channel(VALLEY_MM)} 0)`;
        pen.lineWidth = 2 * away + 1 / pxPerMm;
        pen.beginPath();
        pen.moveTo(from.x, from.y);
        pen.lineTo(to.x, to.y);
        pen.stroke();
      }
    }
  }
  return new CanvasTexture(canvas);
}
