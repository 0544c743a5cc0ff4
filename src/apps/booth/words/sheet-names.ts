import type { SheetName } from "../../../core/calibration/sheet.ts";
import { inBoth } from "../../../installation/words.ts";

export const sheetNames = inBoth<Readonly<Record<SheetName, string>>>({
  fr: { A4: "A4", A3: "A3", letter: "Letter (États-Unis)" },
  en: { A4: "A4", A3: "A3", letter: "US letter" },
});
