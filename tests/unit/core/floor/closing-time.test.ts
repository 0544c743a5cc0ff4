import { expect, test } from "vitest";
import { openStage, perform, type Hand, type Shot } from "./stage.ts";

const here: Hand = () => ({ at: { x: 10, y: -20, z: 900 } });
const there: Hand = () => ({ at: { x: 260, y: -20, z: 900 } });
const until =
  (endMs: number): Hand =>
  (atMs) =>
    atMs < endMs ? here(atMs) : undefined;

/** Messages that were lit. */
const told = (shots: readonly Shot[]): readonly (string | undefined)[] => [
  ...new Set(shots.flatMap(({ picture }) => picture.pages.map(({ key }) => key.split("/")[1]))),
];

test("near closing time whoever reads may read on, nobody new is told anything, and the invitation fades", () => {
  const { floor } = openStage();
  const before = perform(floor, [until(4000)], 2000);
  expect(told(before)).toHaveLength(1);
  floor.takeIn(false);
  const shots = perform(floor, [until(4000), there], 4000, 2000);
  expect(shots.every(({ picture }) => picture.pages.length === 1)).toBe(true);
  expect(told(shots)).toEqual(told(before));
  const after = perform(floor, [there], 12_000, 4000);
  expect(after.slice(60).some(({ picture: { pages, marks } }) => pages.length + marks.length > 0)).toBe(
    false,
  );
  const empty = perform(floor, [], 20_000, 12_000);
  expect(empty.some(({ picture }) => picture.invitation.level > 0)).toBe(false);

  floor.takeIn(true);
  const morning = perform(floor, [], 26_000, 20_000);
  expect(morning.at(-1)?.picture.invitation.level).toBeGreaterThan(0);
  expect(told(perform(floor, [here], 28_000, 26_000))).toHaveLength(1);
});

test("an invitation that is lit goes out when the floor takes nobody in", () => {
  const { floor } = openStage();
  expect(perform(floor, [], 5000).at(-1)?.picture.invitation.level).toBeGreaterThan(0);
  floor.takeIn(false);
  expect(perform(floor, [], 8000, 5000).at(-1)?.picture.invitation.level).toBe(0);
});
