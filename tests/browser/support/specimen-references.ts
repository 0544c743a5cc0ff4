import { join } from "node:path";
import { SECTIONS } from "../../../src/apps/specimen/sections.ts";
import type { Specimen } from "../../../src/apps/specimen/specimen.ts";

/** Small pictures, in which an x-height of 3 mm is still 9 px: a stroke of a letter is two. */
export const REFERENCE_PX_PER_MM = 3;

/** Fourteen that between them have every script, length, hand, turn and skin. */
const CHOSEN = [
  "french-15",
  "french-257",
  "vietnamese-112-dark",
  "arabic-94",
  "kurdish-sorani-109-dark",
  "ukrainian-105",
  "greek-112",
  "hebrew-67",
  "amharic-65-23-degrees",
  "tamil-144-child-dark",
  "bengali-96-dark",
  "arabic-67",
  "french-31-child-90-degrees-dark",
  "french-195-child-two-palms-dark",
];

const all = SECTIONS.flatMap(({ specimens }) => specimens);

/** What is compared with a picture in the repository: the first spread of each. */
export const REFERENCES: readonly Specimen[] = CHOSEN.map((id) => {
  const found = all.find((specimen) => specimen.id === id);
  if (found === undefined) throw new RangeError(`the sheet has no specimen ${id}`);
  return found;
});

export const referenceFile = ({ id }: Specimen): string =>
  join(import.meta.dirname, "../../fixtures/specimens", `${id}.png`);
