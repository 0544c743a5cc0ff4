import type { HandSize } from "../../installation/shown-hand/hand.ts";
import type { Sample } from "./samples/sample.ts";
import type { Skin } from "../../installation/shown-hand/skin.ts";

/** A message as some hand shows it. */
export interface Specimen extends Sample {
  /** Lower-case letters, digits and hyphens: an anchor on the page, the name of a picture. */
  readonly id: string;
  readonly script: string;
  readonly hand: HandSize;
  readonly palms: 1 | 2;
  /** Clockwise, from fingers up. */
  readonly turnDeg: number;
  readonly skin: Skin;
}

/** How a message is held; what is left out is an adult's one light palm, fingers up. */
export type Held = Partial<Pick<Specimen, "hand" | "palms" | "turnDeg" | "skin">>;

/** Specimens that are looked at together. */
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly note: string;
  readonly specimens: readonly Specimen[];
}
