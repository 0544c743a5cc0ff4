import { paumeErrorCodes } from "../../../src/core/error.ts";

/** What the house's log says of faults. */
export interface LogTold {
  /** Faults that pages told, by code. */
  readonly told: Readonly<Record<string, number>>;
  /** How often the kiosk was found to be amiss, and how often it became well again by itself. */
  readonly amiss: number;
  readonly wellAgain: number;
}

const codes = new Set<string>(paumeErrorCodes);

export function logTold(lines: readonly string[]): LogTold {
  const said = lines.flatMap((line) => {
    const { what, says } = /^\S+ (?<what>[a-z-]+): (?<says>.*)$/.exec(line)?.groups ?? {};
    return what === undefined || says === undefined ? [] : [{ what, says }];
  });
  const told: Record<string, number> = {};
  for (const { what } of said) if (codes.has(what)) told[what] = (told[what] ?? 0) + 1;
  const health = said.filter(({ what }) => what === "kiosk").map(({ says }) => says);
  const wellAgain = health.filter((says) => says === "well").length;
  return { told, amiss: health.length - wellAgain, wellAgain };
}
