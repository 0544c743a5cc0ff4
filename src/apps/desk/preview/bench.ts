import { proofOf } from "../../../core/typeset/proof.ts";
import { drawLitHand } from "../../../installation/shown-hand/draw-lit-hand.ts";
import { handOf } from "../../../installation/shown-hand/hand.ts";
import { lookOf } from "../../../installation/shown-hand/skin.ts";
import { floorRules } from "../../../installation/rules.ts";
import type { Installation } from "../../../schema/installation.ts";
import type { LetterCase } from "./letter-case.ts";
import { type Bench, mostPages } from "./preview.ts";

/** Less than on the floor: beside a text that is read for hours the palm stays in the background. */
const FILL = 0.02;

/**
 * Sets and draws with this house's own rules, typefaces and light.
 * @param pxPerMm canvas px per mm on the palm.
 */
export function openBench(letters: LetterCase, installation: Installation, pxPerMm: () => number): Bench {
  const { typeset } = floorRules(installation);
  const look = lookOf("light", installation.light.colour, FILL);
  const hands = { adult: handOf("adult", "right"), child: handOf("child", "right") };
  return {
    lackedBy: letters.lackedBy,
    prove: (message, hand) => proofOf(message, hands[hand].outline, letters.face, typeset, mostPages[hand]),
    draw: ({ pages }, page, hand) =>
      shown(drawLitHand({ hand: hands[hand], page: pages[page] }, 0, look, pxPerMm())),
  };
}

/** The picture on a canvas that a page can show. */
function shown(picture: OffscreenCanvas): HTMLCanvasElement {
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [picture.width, picture.height];
  // By the processor, as the picture was: handing it to a graphics card would have the page wait for that.
  canvas.getContext("2d", { willReadFrequently: true })?.drawImage(picture, 0, 0);
  return canvas;
}
