/**
 * Colours by error, dark to pale: lightness alone tells them apart, so that they are told apart by eyes that see no red or no green
 * (the steps are of cividis, Nuñez, Anderton and Renslow 2018).
 */
export const HEAT_STEPS = [
  { upToMm: 1, colour: "#00224e" },
  { upToMm: 2, colour: "#35456c" },
  { upToMm: 3, colour: "#666970" },
  { upToMm: 4, colour: "#948e77" },
  { upToMm: 5, colour: "#c8b866" },
  { upToMm: Infinity, colour: "#fee838" },
] as const;

export function heatStep(mm: number): (typeof HEAT_STEPS)[number] {
  return HEAT_STEPS.find(({ upToMm }) => mm <= upToMm) ?? HEAT_STEPS[5];
}
