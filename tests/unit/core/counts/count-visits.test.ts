import { expect, test } from "vitest";
import { countVisits } from "../../../../src/core/counts/count-visits.ts";
import { addCounts, NO_COUNTS, type Counts } from "../../../../src/core/counts/counts.ts";
import { nowShown, type NowShown } from "../../../../src/core/floor/now-shown.ts";
import { openStage, perform, type Hand } from "../floor/stage.ts";

const at =
  (x: number): Hand =>
  () => ({ at: { x, y: -20, z: 900 } });
const comesAndGoes: Hand = (atMs) => (atMs % 4000 < 2000 ? at(10)(atMs) : undefined);

/** Plays hands, and counts as the kiosk does: after every picture. */
function count(hands: readonly Hand[], untilMs: number, off?: { readonly atMs: number }) {
  let nowMs = 0;
  const isOff = (id: string): boolean => off !== undefined && nowMs >= off.atMs && id === "m-1";
  const { floor } = openStage(Infinity, (id) => !isOff(id));
  const counter = countVisits((visitor) => floor.messageOf(visitor)?.lang);
  let counts: Counts = NO_COUNTS;
  const shown: (readonly NowShown[])[] = [];
  let litMs = 0;
  for (; nowMs < untilMs; nowMs += 1000 / 30) {
    const pictures = perform(floor, hands, nowMs + 1, nowMs);
    if (pictures.some(({ picture }) => picture.pages.length > 0)) litMs += 1000 / 30;
    counts = addCounts(counts, counter(floor.visitors(), nowMs));
    shown.push(nowShown(floor.visitors()));
  }
  return { counts, shown, litMs };
}

test("each visit is counted once, its message in its language, and the seconds in which there was light", () => {
  const { counts, litMs } = count([comesAndGoes], 16_000);
  expect(counts).toMatchObject({ visits: 4, languages: { en: 4 } });
  expect(Math.abs(counts.litSeconds - litMs / 1000)).toBeLessThan(0.3);
});

test("a visitor whose message is taken off is one visit with two messages", () => {
  const { counts, shown } = count([at(10)], 6000, { atMs: 3000 });
  expect(counts).toMatchObject({ visits: 1, languages: { en: 2 } });
  const ids = shown.map(([first]) => first?.id);
  expect(ids.filter((id, i) => id !== ids[i - 1])).toEqual(["m-1", undefined, "m-2"]);
});

test("two visitors are two visits, of the same seconds, and what is said to be shown has nothing of them in it", () => {
  const { counts, shown } = count([at(-150), at(150)], 4000);
  expect(counts).toMatchObject({ visits: 2, languages: { en: 2 } });
  expect(counts.litSeconds).toBeLessThan(4);
  const last = shown.at(-1) ?? [];
  expect(last.map(({ id }) => id)).toEqual(["m-1", "m-2"]);
  for (const one of last) expect(Object.keys(one).toSorted()).toEqual(["id", "of", "page", "palms"]);
});

test("nobody there counts nothing", () => {
  expect(count([], 3000).counts).toEqual(NO_COUNTS);
});
