/** What can be done so that light in a palm does not keep the hand from being tracked. */
export interface LightMean {
  readonly name: string;
  /** Share of the projector's light that always lies on the zone. */
  readonly fill: number;
  /** sRGB of the text, and its brightness. */
  readonly colour: string;
  readonly level: number;
  /** How much larger than the palm the text is set: 1 keeps fingers and outline free. */
  readonly spread: number;
  /** Dark frames are softened and made brighter before the detector sees them. */
  readonly lifts: boolean;
  /** What is done to a lit frame first. */
  readonly prepares: "nothing" | "takes own light out" | "leaves the red channel out";
}

const PLAIN: LightMean = {
  name: "none",
  fill: 0,
  colour: "#fff1dc",
  level: 1,
  spread: 1,
  lifts: false,
  prepares: "nothing",
};
const FILL = 0.02;
/** Fingers and outline are lit too. */
const WHOLE_HAND = 1.9;

export const LIGHT_MEANS: readonly LightMean[] = [
  PLAIN,
  { ...PLAIN, name: "text over the whole hand", spread: WHOLE_HAND },
  { ...PLAIN, name: "fill light", fill: FILL },
  { ...PLAIN, name: "dim text", level: 0.4 },
  { ...PLAIN, name: "own light taken out", prepares: "takes own light out" },
  {
    ...PLAIN,
    name: "red text, tracked in green and blue",
    colour: "#ff2a10",
    prepares: "leaves the red channel out",
  },
  { ...PLAIN, name: "lifted darkness", lifts: true },
  { ...PLAIN, name: "paume: fill light and lifted darkness", fill: FILL, lifts: true },
];
