import { fetchInstallation } from "../../../devices/house/house.ts";
import { untilItWorks } from "../../../installation/faults.ts";
import { PLATE_MM } from "../../../installation/shown-hand/draw-lit-hand.ts";
import type { Desk } from "../desk.ts";
import { openBench } from "./bench.ts";
import { idle } from "./idle.ts";
import { openLetterCase } from "./letter-case.ts";
import { openPreviews, type Making, type Previews } from "./previews.ts";

/** A desk's previews, for plates of one size. */
export interface DeskPreviews extends Previews {
  /** @param px true pixels of the screen that a plate is high: the largest seen so far counts. */
  readonly fitPlates: (px: number) => void;
}

/** Sharper is no eye. */
const MOST_PX_PER_MM = 5;
const FIRST_PX_PER_MM = 1.5;

const opened = new WeakMap<Desk, DeskPreviews>();

/** They outlive the view: whoever comes back to a card finds its palms there. */
export function previewsOf(desk: Desk): DeskPreviews {
  const known = opened.get(desk);
  if (known !== undefined) return known;
  const previews = openDeskPreviews(desk);
  opened.set(desk, previews);
  return previews;
}

function openDeskPreviews({ faults }: Desk): DeskPreviews {
  const life = new AbortController();
  window.addEventListener("pagehide", () => life.abort(), { once: true });
  let pxPerMm = FIRST_PX_PER_MM;
  const open = async (): Promise<Making> => {
    const letters = openLetterCase();
    const installation = await fetchInstallation();
    return { bench: openBench(letters, installation, () => pxPerMm), bring: letters.bring };
  };
  const codes = ["installation-missing", "installation-invalid", "fonts-missing"] as const;
  const making = untilItWorks(open, codes, faults, life.signal);
  const previews = openPreviews(making, idle, faults, life.signal);
  return {
    ...previews,
    fitPlates(px) {
      const wished = Math.min(px / PLATE_MM, MOST_PX_PER_MM);
      // A card with many pages has small ones, which need no drawing of their own.
      if (wished <= pxPerMm) return;
      pxPerMm = wished;
      previews.redraw();
    },
  };
}
