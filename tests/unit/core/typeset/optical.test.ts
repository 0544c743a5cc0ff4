import { describe, expect, it } from "vitest";
import { hangingStartEm, opticalShiftEm } from "../../../../src/core/typeset/optical.ts";
import { plainFace } from "./plain-face.ts";

const shift = (line: string) => opticalShiftEm(line, (run) => plainFace.measureEm(run, "fr"));
const start = (line: string) => hangingStartEm(line, (run) => plainFace.measureEm(run, "ar"));

describe("optical centring", () => {
  it("leaves a line without marks alone, and one with the same marks at both ends", () => {
    expect(shift("Entrez donc")).toBe(0);
    expect(shift("“Entrez”")).toBe(0);
  });

  it("lets marks hang: half of what they count goes to the other side", () => {
    expect(shift("Entrez,")).toBeCloseTo(0.15);
    expect(shift("«Entrez")).toBeLessThan(0);
    expect(shift("Entrez?")).toBeGreaterThan(0);
    expect(shift("Entrez?")).toBeLessThan(0.5 * plainFace.measureEm("?", "fr"));
  });

  it("hangs opening marks out of a flush edge: a quotation mark whole, a heavy one by half", () => {
    expect(start("أهلا")).toBe(0);
    expect(start("“أهلا”")).toBeCloseTo(plainFace.measureEm("“", "ar"));
    expect(start("«أهلا»")).toBeCloseTo(plainFace.measureEm("«", "ar") / 2);
  });
});
