import { expect, test } from "vitest";
import { floorMessages, type SetSource } from "../../../src/server/floor-messages.ts";
import { floorSet } from "../../../src/server/floor-set.ts";
import { linesOf, message } from "../schema/message-lines.ts";

const own = { ...message, id: "m1", text: "As delivered." };
const published = { ...message, id: "m1", text: "As published." };

test("staff read the published set as soon as it is on the floor, and the installation's own where none is", async () => {
  let version: string | null = null;
  let told = 0;
  let reads = 0;
  const installed: SetSource = { stamp: async () => "one", read: async () => [own] };
  const sets = {
    active: async () => ({ version, sha256: null, chosen: version }),
    one: async () => {
      reads++;
      return { publication: "", manifest: "", lines: linesOf([published]) };
    },
  };
  const messages = floorMessages(floorSet({ latestNumber: () => told }, sets, installed));
  const text = async () => (await messages.of(["m1"]))[0]?.text;
  expect(await text()).toBe("As delivered.");
  [version, told] = ["1.0.0", 1];
  expect(await text()).toBe("As published.");
  expect(await text()).toBe("As published.");
  expect(reads).toBe(1);
  [version, told] = [null, 2];
  expect(await text()).toBe("As delivered.");
});

test("a set that cannot be read leaves the words that were known", async () => {
  let isBroken = false;
  const messages = floorMessages({
    stamp: async () => {
      if (isBroken) throw new Error("gone");
      return "one";
    },
    read: async () => [own],
  });
  expect((await messages.of(["m1", "m2"])).map(({ id }) => id)).toEqual(["m1"]);
  isBroken = true;
  expect((await messages.of(["m1"])).map(({ id }) => id)).toEqual(["m1"]);
});
