import { reportFault } from "../../devices/house/house.ts";
import { byId } from "../../installation/by-id.ts";
import { openFaults, untilItWorks } from "../../installation/faults.ts";
import { showNotices } from "../../installation/notices.ts";
import type { SpecimenEntry } from "./entry.ts";
import { figureOf } from "./figure.ts";
import { greyOf, type GreyText } from "./grey.ts";
import { openPress, type Pull } from "./press.ts";
import { addSection } from "./section.ts";
import { SECTIONS } from "./sections.ts";
import type { Specimen } from "./specimen.ts";

/** What the sheet lets a command do, from outside the page. */
declare global {
  /** The manifest; settles when the sheet is complete. */
  var specimenSheet: Promise<readonly SpecimenEntry[]>;
  /** The spreads of any specimen, on the sheet or not. */
  var pullSpecimen: (specimen: Specimen, pxPerMm: number) => Promise<readonly GreyText[]>;
}

/** Sharp at the sheet's largest, on a screen of two px a CSS px. */
const PX_PER_MM = 5;

const life = new AbortController();
window.addEventListener("pagehide", () => life.abort(), { once: true });

const strip = byId("notices", HTMLElement);
const faults = openFaults(
  (present) => showNotices(strip, present),
  (error) => void reportFault(error),
);
const press = untilItWorks(
  openPress,
  ["installation-missing", "installation-invalid", "fonts-missing"],
  faults,
  life.signal,
);

globalThis.pullSpecimen = async (specimen, pxPerMm) => (await press)(specimen, pxPerMm).spreads.map(greyOf);
globalThis.specimenSheet = press.then(layOut);
await globalThis.specimenSheet;

async function layOut(pull: Pull): Promise<readonly SpecimenEntry[]> {
  const entries: SpecimenEntry[] = [];
  const grids = SECTIONS.map((section) => ({ section, grid: addSection(section) }));
  for (const { section, grid } of grids) {
    for (const specimen of section.specimens) {
      const { entry, spreads } = pull(specimen, PX_PER_MM);
      entries.push(entry);
      // The sheet is read while it is still being drawn.
      grid.append(await figureOf(entry, spreads));
      if (life.signal.aborted) return entries;
    }
  }
  return entries;
}
