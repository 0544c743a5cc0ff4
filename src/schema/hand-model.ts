import { z } from "./zod.ts";

/** The bundles that set-up assembles, each a file `models/NAME.task` of the built site. */
export const HandModelName = z.enum([
  /** Small palm detector, large landmark network: finds the most rendered hands, and the cheapest with none in view. */
  "lite-palm-full-landmarks",
  "full",
  /** Cheapest with hands in view, least exact. */
  "lite",
  "full-palm-lite-landmarks",
]);
export type HandModelName = z.infer<typeof HandModelName>;

export const defaultHandModel: HandModelName = "lite-palm-full-landmarks";

/** SHA-256 of each assembled bundle: the same on every machine. */
export const handModelSha256: Readonly<Record<HandModelName, string>> = {
  "lite-palm-full-landmarks": "faa3ce7e8b6dde72645ad05e598af904907af73a44a384e50976d971e84c5617",
  full: "1296c34544666b57354488a2d91956f39f57dbdbf877559c01af2e2298281877",
  lite: "fb6588c3ef8db8874cea191850a02a69b08da00a7c0c7c86659f198961124de3",
  "full-palm-lite-landmarks": "c8f5b08e8347017e5c49ddb986a050ea1865ed95086a6df730cc481518624432",
};
