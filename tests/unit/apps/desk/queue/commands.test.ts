import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { commandList, commandOf, keyOf, rebound } from "../../../../../src/apps/desk/queue/commands.ts";

describe("the queue's keys (seed 622)", () => {
  it("are one for each command, and each does one thing, however often they were changed", () => {
    const change = fc.tuple(
      fc.constantFrom(...commandList),
      fc.constantFrom("k", "X", "b", "1", "F2", "ArrowDown"),
    );
    fc.assert(
      fc.property(fc.array(change), (changes) => {
        const keys = changes.reduce<Readonly<Record<string, string>>>(
          (sofar, [command, key]) => rebound(command, key, sofar),
          {},
        );
        for (const command of commandList) expect(commandOf(keyOf(command, keys), keys)).toBe(command);
        expect(new Set(commandList.map((command) => keyOf(command, keys))).size).toBe(commandList.length);
        const last = changes.at(-1);
        if (last !== undefined) expect(commandOf(last[1], keys)).toBe(last[0]);
      }),
      { seed: 622 },
    );
  });
});
