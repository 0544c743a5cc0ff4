import type { Script } from "./script.ts";
import { scriptOf } from "./script.ts";

export type Direction = "ltr" | "rtl";

const rightToLeft: ReadonlySet<Script> = new Set(["Arab", "Hebr"]);

/** Base direction of a text. @param language BCP 47. */
export const directionOf = (language: string): Direction =>
  rightToLeft.has(scriptOf(language)) ? "rtl" : "ltr";
