import type { Mat3, Pinhole } from "../../../../core/geometry/pinhole.ts";
import type { PalmMm } from "../../../../core/geometry/spaces.ts";
import type { Face } from "../../../../core/typeset/face.ts";
import { defaultTypesetRules } from "../../../../core/typeset/rules.ts";
import { typeset } from "../../../../core/typeset/typeset.ts";
import { RECALL_MS } from "../../../../core/visit/recall.ts";
import { openProjector, type Projector } from "../../../../devices/projector/projector.ts";
import { spreadOut } from "./own-light.ts";
import type { LightMean } from "./means.ts";

/** The projector's picture under each mean. */
export interface Pictures {
  /** @param text undefined leaves what is always lit. @returns a canvas of the projector's size, valid until the next call. */
  readonly draw: (mean: LightMean, text: TextPlace | undefined) => HTMLCanvasElement;
}

/** A page of text and the palm it is set for. */
interface TextPlace {
  readonly outline: readonly PalmMm[];
  readonly mapping: Mat3;
}

/** A message of middling length, which fills the palm. */
const MESSAGE = {
  text: "J’ai une chambre libre et une grande table. Venez comme vous êtes, on fera connaissance en cuisinant.",
  lang: "fr",
};
const USUAL_MM = 900;

export function openPictures(lens: Pinhole, face: Face): Pictures {
  const projectors = new Map<string, { readonly canvas: HTMLCanvasElement; readonly projector: Projector }>();
  let count = 0;
  const projectorFor = ({ colour, fill }: LightMean) => {
    const key = `${colour} ${fill}`;
    const known = projectors.get(key);
    if (known !== undefined) return known;
    const canvas = document.createElement("canvas");
    const { widthPx, heightPx } = lens;
    const projector = openProjector(canvas, lens, {
      colour,
      fill,
      pxPerMm: lens.focalPx / USUAL_MM,
      area: { leftPx: 0, topPx: 0, widthPx, heightPx },
    });
    projectors.set(key, { canvas, projector });
    return { canvas, projector };
  };
  return {
    draw(mean, text) {
      const { canvas, projector } = projectorFor(mean);
      const [page] = text === undefined ? [] : typeset(MESSAGE, text.outline, face, defaultTypesetRules);
      const nowhere: Mat3 = [1, 0, 0, 0, 1, 0, 0, 0, 1];
      const pages =
        text === undefined || page === undefined
          ? []
          : [
              {
                key: String(count++),
                page,
                mapping: spreadOut(text.mapping, mean.spread),
                level: mean.level,
                recalledMs: RECALL_MS,
              },
            ];
      projector.show({
        pages,
        marks: [],
        rings: [],
        farewells: [],
        captions: [],
        invitation: { mapping: nowhere, level: 0 },
      });
      return canvas;
    },
  };
}
