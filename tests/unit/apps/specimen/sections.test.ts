import { describe, expect, test } from "vitest";
import { HostMessageLine } from "../../../../src/schema/host-message.ts";
import { SECTIONS } from "../../../../src/apps/specimen/sections.ts";

const all = SECTIONS.flatMap(({ specimens }) => specimens);
const values = <T>(of: (specimen: (typeof all)[number]) => T) => new Set(all.map(of));

describe("the sheet", () => {
  test("names each specimen and section once, as an anchor and a file may be named", () => {
    const ids = [...SECTIONS, ...all].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z][a-z0-9-]*$/);
  });

  test.each(all)("$id is a message that a set could hold", ({ id, lang, text }) => {
    const tags = { motive: "specimen", emotion: "specimen", provenance: "specimen" };
    expect(HostMessageLine.parse({ id, lang, text, ...tags })).toBeDefined();
  });

  test("has every script, lengths from 15 to 320, both hands, three turns, one palm and two, both skins", () => {
    expect(values(({ script }) => script)).toEqual(
      new Set(["Latin", "Arabic", "Cyrillic", "Greek", "Hebrew", "Ethiopic", "Tamil", "Bengali"]),
    );
    const lengths = all.map(({ text }) => Array.from(text).length);
    expect(Math.min(...lengths)).toBe(15);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(320);
    expect(Math.max(...lengths)).toBeGreaterThan(315);
    expect(values(({ hand }) => hand)).toEqual(new Set(["adult", "child"]));
    expect(values(({ turnDeg }) => turnDeg)).toEqual(new Set([0, 23, 90]));
    expect(values(({ palms }) => palms)).toEqual(new Set([1, 2]));
    expect(values(({ skin }) => skin)).toEqual(new Set(["light", "dark"]));
  });
});
