import type { Visitor } from "../visit/visitors.ts";
import { addCounts, NO_COUNTS, type Counts } from "./counts.ts";

/** Between two pictures that are farther apart nobody knows what was lit. */
const LONGEST_GAP_MS = 1000;

/**
 * Counts visits by watching them, picture by picture.
 * @param languageOf the language of what a visitor is told, BCP 47.
 * @returns what takes each moment's visitors, and gives what is to be added to the day.
 */
export function countVisits(
  languageOf: (visitor: number) => string | undefined,
): (visitors: readonly Visitor[], nowMs: number) => Counts {
  let counted: ReadonlyMap<number, string> = new Map();
  let beforeMs: number | undefined;
  return (visitors, nowMs) => {
    const elapsedMs = nowMs - (beforeMs ?? nowMs);
    beforeMs = nowMs;
    const lit = visitors.flatMap(({ id, shown, light }) =>
      shown !== undefined && light.level > 0 ? [{ id, messageId: shown.messageId }] : [],
    );
    const begun = lit.filter(({ id, messageId }) => counted.get(id) !== messageId);
    const visits = begun.filter(({ id }) => !counted.has(id)).length;
    const seconds = lit.length > 0 && elapsedMs <= LONGEST_GAP_MS ? Math.max(0, elapsedMs) / 1000 : 0;
    const languages = begun.map(({ id }) => ({ [languageOf(id) ?? "und"]: 1 }));
    const isHere = (visitor: number): boolean => visitors.some(({ id }) => id === visitor);
    if (begun.length > 0 || counted.size > 0) {
      const latest = begun.map(({ id, messageId }) => [id, messageId] as const);
      counted = new Map([...[...counted].filter(([id]) => isHere(id)), ...latest]);
    }
    return languages.reduce<Counts>((sum, one) => addCounts(sum, { ...NO_COUNTS, languages: one }), {
      ...NO_COUNTS,
      visits,
      litSeconds: seconds,
    });
  };
}
