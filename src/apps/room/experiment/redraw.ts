import type { LitPlace, Picture } from "../../../core/floor/picture.ts";
import type { Mat3, Pinhole } from "../../../core/geometry/pinhole.ts";
import { defaultTypesetRules } from "../../../core/typeset/rules.ts";
import { typeset, type Page } from "../../../core/typeset/typeset.ts";
import { RECALL_MS } from "../../../core/visit/recall.ts";
import { loadFace } from "../../../devices/projector/fonts.ts";
import { openProjector, type Projector } from "../../../devices/projector/projector.ts";
import { seededRandom } from "../world/seeded-random.ts";

export interface RedrawOptions {
  readonly seed: number;
  readonly pictures: number;
  /** Every so many-th picture is compared. */
  readonly compareEvery: number;
}

/** A projector that has shown all that came before, against one that has shown nothing yet. */
export interface RedrawReport {
  readonly compared: number;
  /** Colour values, of all pictures that were compared, that are not the same. */
  readonly different: number;
  /** Bright pixels in them all: without light nothing could be different. */
  readonly litPx: number;
}

const LENS: Pinhole = { widthPx: 640, heightPx: 400, focalPx: 900, centreXPx: 320, centreYPx: 200, k1: 0 };
const PX_PER_MM = 1;
const FILL = 0.02;
const BRIGHT = 60;
const PALM_MM = 38;
const MESSAGES = [
  "J’ai une chambre libre et une grande table.",
  "Venez comme vous êtes.",
  "On fera connaissance.",
];

/** Pages, rings and the invitation at places that wander, come and go; some leave the picture, one is seen nearly from its edge. */
export async function measureRedraw({ seed, pictures, compareEvery }: RedrawOptions): Promise<RedrawReport> {
  const face = await loadFace();
  const outline = Array.from({ length: 12 }, (_, i) => ({
    x: PALM_MM * Math.cos((i * Math.PI) / 6),
    y: PALM_MM * Math.sin((i * Math.PI) / 6),
  }));
  const pages = MESSAGES.flatMap((text) => typeset({ text, lang: "fr" }, outline, face, defaultTypesetRules));
  const chance = seededRandom(seed);
  const kept = open();
  let compared = 0;
  let different = 0;
  let litPx = 0;
  for (let i = 1; i <= pictures; i++) {
    const picture = anyPicture(pages, chance);
    kept.projector.show(picture);
    if (i % compareEvery !== 0) continue;
    const fresh = open();
    fresh.projector.show(picture);
    const [is, shouldBe] = [pixelsOf(kept.canvas), pixelsOf(fresh.canvas)];
    fresh.projector.dispose();
    compared++;
    different += is.filter((value, at) => value !== shouldBe[at]).length;
    litPx += shouldBe.filter((value, at) => at % 4 === 0 && value >= BRIGHT).length;
  }
  kept.projector.dispose();
  return { compared, different, litPx };
}

function open(): { readonly canvas: HTMLCanvasElement; readonly projector: Projector } {
  const canvas = document.createElement("canvas");
  const area = { leftPx: 20, topPx: 10, widthPx: 600, heightPx: 380 };
  return {
    canvas,
    projector: openProjector(canvas, LENS, { colour: "#ffffff", fill: FILL, pxPerMm: PX_PER_MM, area }),
  };
}

function anyPicture(pages: readonly Page[], chance: () => number): Picture {
  const ring = () => ({ ...anyPlace(chance), radiusMm: 10 + 50 * chance() });
  const some = <T>(all: readonly T[]): readonly T[] => all.filter(() => chance() < 0.6);
  return {
    pages: some(pages).map((page) => ({
      ...anyPlace(chance),
      key: JSON.stringify(page.lines),
      page,
      recalledMs: RECALL_MS * chance(),
    })),
    marks: some([ring(), ring()]).map((mark, i) => ({ ...mark, key: i })),
    rings: some([ring()]),
    farewells: [],
    captions: [],
    invitation: anyPlace(chance),
  };
}

/** Turned, tilted and up to a quarter outside the picture. */
function anyPlace(chance: () => number): LitPlace {
  const turn = 2 * Math.PI * chance();
  const scale = PX_PER_MM * (0.6 + 0.8 * chance());
  const [cos, sin] = [scale * Math.cos(turn), scale * Math.sin(turn)];
  const [x, y] = [LENS.widthPx * (1.5 * chance() - 0.25), LENS.heightPx * (1.5 * chance() - 0.25)];
  const tilt = () => 0.006 * (chance() - 0.5);
  const [p, q] = [tilt(), tilt()];
  const mapping: Mat3 = [cos + x * p, -sin + x * q, x, sin + y * p, cos + y * q, y, p, q, 1];
  return { mapping, level: chance() < 0.2 ? 0 : chance() };
}

function pixelsOf(canvas: HTMLCanvasElement): Uint8ClampedArray {
  const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext("2d");
  if (copy === null) throw new Error("a canvas gave no 2D context");
  copy.drawImage(canvas, 0, 0);
  return copy.getImageData(0, 0, canvas.width, canvas.height).data;
}
