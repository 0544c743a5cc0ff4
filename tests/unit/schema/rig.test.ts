import { describe, expect, it } from "vitest";
import { parseRig } from "../../../src/schema/rig.ts";

describe("a rig's file", () => {
  it("needs to say nothing", () => {
    expect(parseRig("{}")).toMatchObject({ sheet: { held: "A4" }, projector: { keystone: [0, 0] } });
    expect(parseRig("{}").knock).toBeUndefined();
  });

  it("is refused, by name, for a field that there is not", () => {
    expect(() => parseRig('{ "sheet": { "heldd": "A4" } }')).toThrow(/scenario-invalid.*heldd/s);
  });

  it("is refused for a lens that would fold its picture over", () => {
    expect(() => parseRig('{ "camera": { "k1": -0.3, "fovDeg": 80 } }')).toThrow(/folds/);
    expect(() => parseRig('{ "camera": { "k1": -0.3, "fovDeg": 55 } }')).not.toThrow();
  });
});
