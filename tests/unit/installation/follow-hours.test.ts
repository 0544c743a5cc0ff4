import { expect, test } from "vitest";
import type { DayPhase } from "../../../src/core/hours/day-phase.ts";
import type { HouseEvent } from "../../../src/schema/house-event.ts";
import { followHours } from "../../../src/installation/follow-hours.ts";
import { openStage, perform } from "../core/floor/stage.ts";

/** A floor and its light, told phases by a house that is none. */
function openFloor() {
  const { floor } = openStage();
  const light: Pick<HTMLElement, "dataset"> = { dataset: {} };
  const told: DayPhase[] = [];
  const hearers: ((event: Extract<HouseEvent, { kind: "opening-hours" }>) => void)[] = [];
  followHours(floor, light, (phase) => told.push(phase), { on: (_, hear) => void hearers.push(hear) });
  const tell = (phase: DayPhase) => {
    for (const hear of hearers) hear({ kind: "opening-hours", phase });
  };
  return { floor, light, told, tell };
}

test.each<[DayPhase, number]>([
  ["opening", 1],
  ["open", 1],
  ["closing", 0],
  ["closed", 0],
])("whoever comes while the house says %s is told %i messages", (phase, messages) => {
  const { floor, tell } = openFloor();
  tell(phase);
  const shots = perform(floor, [() => ({ at: { x: 10, y: -20, z: 900 } })], 3000);
  expect(new Set(shots.flatMap(({ picture }) => picture.pages.map(({ key }) => key))).size).toBe(messages);
});

test("the light's style and whoever else asks hear every phase, in its order", () => {
  const { light, told, tell } = openFloor();
  const styled = (["closed", "opening", "open", "closing"] as const).map((phase) => {
    tell(phase);
    return light.dataset["phase"];
  });
  expect(styled).toEqual(["closed", "opening", "open", "closing"]);
  expect(told).toEqual(styled);
});
