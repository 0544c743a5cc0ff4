import { expect, test } from "vitest";
import { unitsIn } from "../../../../src/setup/support/machine.ts";

test("what systemd says of each unit is told apart", () => {
  const said = `Result=success
NRestarts=3
Id=paume-house.service
ActiveState=active
SubState=running

Id=paume-opening-check.timer
ActiveState=inactive
SubState=dead
Result=success
`;
  expect(unitsIn(said)).toEqual([
    { unit: "paume-house.service", active: "active", sub: "running", result: "success", restarts: 3 },
    { unit: "paume-opening-check.timer", active: "inactive", sub: "dead", result: "success" },
  ]);
  expect(unitsIn("")).toEqual([]);
});
