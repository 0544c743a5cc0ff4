import { loadFace } from "../../devices/projector/fonts.ts";
import { fetchInstallation } from "../../devices/house/house.ts";
import { floorRules } from "../../installation/rules.ts";
import { lookOf } from "../../installation/shown-hand/skin.ts";
import { drawSpread } from "./draw-spread.ts";
import { entryOf, type SpecimenEntry } from "./entry.ts";
import { setPages } from "./set-pages.ts";
import type { Specimen } from "./specimen.ts";

/** A specimen as it is set, and its spreads, drawn. */
export interface Pulled {
  readonly entry: SpecimenEntry;
  readonly spreads: readonly OffscreenCanvas[];
}

/** @param pxPerMm canvas px per mm on the palm. */
export type Pull = (specimen: Specimen, pxPerMm: number) => Pulled;

/**
 * Sets and draws with this house's own rules, typefaces and light.
 * @throws PaumeError installation-missing, installation-invalid, fonts-missing.
 */
export async function openPress(): Promise<Pull> {
  const [face, installation] = await Promise.all([loadFace(), fetchInstallation()]);
  const { typeset } = floorRules(installation);
  return (specimen, pxPerMm) => {
    const spreads = setPages(specimen, face, typeset);
    const look = lookOf(specimen.skin, installation.light.colour);
    return {
      entry: entryOf(specimen, spreads),
      spreads: spreads.map((spread) => drawSpread(spread, specimen.turnDeg, look, pxPerMm)),
    };
  };
}
