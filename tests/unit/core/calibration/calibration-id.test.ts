import * as fc from "fast-check";
import { expect, it } from "vitest";
import { CALIBRATION_ID, calibrationId } from "../../../../src/core/calibration/calibration-id.ts";

const seconds = (date: Date): number => Math.floor(date.getTime() / 1000);

it("names a file, sorts by age, and has its chance in it (seed 522)", () => {
  const moments = fc.date({ min: new Date("2020-01-01"), max: new Date("2060-01-01"), noInvalidDate: true });
  fc.assert(
    fc.property(moments, moments, fc.nat(0xffff), (one, other, chance) => {
      const [a, b] = [calibrationId(one.toISOString(), chance), calibrationId(other.toISOString(), chance)];
      expect(a).toMatch(CALIBRATION_ID);
      expect(a < b).toBe(seconds(one) < seconds(other));
      expect(Number.parseInt(a.slice(-4), 16)).toBe(chance);
    }),
    { seed: 522 },
  );
  expect(calibrationId("2026-11-22T08:15:00.250Z", 0x3fa2)).toBe("20261122-081500-3fa2");
});
