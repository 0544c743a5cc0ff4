import type { Color, Scene } from "three";
import type { PictureArea } from "../../core/calibration/test-picture.ts";
import type { LitPage } from "../../core/floor/picture.ts";
import type { Page } from "../../core/typeset/typeset.ts";
import { recalledLevel, recallStarts } from "../../core/visit/recall.ts";
import { lightCells, lightPlane, place, release, type LightPlane } from "./light-plane.ts";
import { drawPage } from "./page-canvas.ts";

/** Pages in a scene: each is drawn once, when it is first lit, and let go when it is lit no more. */
export interface PageLights {
  /** @returns the pixels of `within` that they may light. */
  readonly show: (pages: readonly LitPage[], within: PictureArea) => readonly PictureArea[];
  readonly dispose: () => void;
}

interface PageLight {
  readonly plane: LightPlane;
  readonly startsMs: readonly number[];
  recalledMs: number;
}

export function pageLights(scene: Scene, colour: Color, pxPerMm: number): PageLights {
  const pages = new Map<string, PageLight>();
  const lightOf = (key: string, page: Page): PageLight => {
    const known = pages.get(key);
    if (known !== undefined) return known;
    const drawn = drawPage(page, pxPerMm);
    const light = {
      plane: lightPlane(drawn, colour, drawn.words),
      startsMs: recallStarts(page),
      recalledMs: NaN,
    };
    pages.set(key, light);
    scene.add(light.plane);
    return light;
  };
  const recall = (light: PageLight, recalledMs: number): void => {
    if (light.recalledMs === recalledMs) return;
    light.recalledMs = recalledMs;
    lightCells(
      light.plane,
      light.startsMs.map((startMs) => recalledLevel(startMs, recalledMs)),
    );
  };
  return {
    show(lit, within) {
      const keys = new Set(lit.map(({ key }) => key));
      for (const [key, { plane }] of pages) {
        if (keys.has(key)) continue;
        scene.remove(plane);
        release(plane);
        pages.delete(key);
      }
      return lit.flatMap((each) => {
        const light = lightOf(each.key, each.page);
        recall(light, each.recalledMs);
        return place(light.plane, each, within);
      });
    },
    dispose() {
      for (const { plane } of pages.values()) release(plane);
    },
  };
}
