/** Plain paper whose size gives the room its millimetres: nothing is printed on it. Long side first. */
export const SHEETS = {
  A4: { widthMm: 297, heightMm: 210 },
  A3: { widthMm: 420, heightMm: 297 },
  letter: { widthMm: 279.4, heightMm: 215.9 },
} as const;

export type SheetName = keyof typeof SHEETS;

/** A point on the sheet, mm: origin at its middle, x along the long side, y down. */
export interface SheetMm {
  readonly x: number;
  readonly y: number;
  readonly space?: "sheet mm";
}

/** The corners in the order in which they are always given: as the camera sees them, clockwise, the two of the first long side first. */
export function sheetCorners(sheet: SheetName): readonly [SheetMm, SheetMm, SheetMm, SheetMm] {
  const { widthMm, heightMm } = SHEETS[sheet];
  const [x, y] = [widthMm / 2, heightMm / 2];
  return [
    { x: -x, y: -y },
    { x, y: -y },
    { x, y },
    { x: -x, y },
  ];
}
