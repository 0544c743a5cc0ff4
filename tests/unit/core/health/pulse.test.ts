import * as fc from "fast-check";
import { expect, test } from "vitest";
import {
  faultsOfAll,
  nextPulse,
  nextPulses,
  pulseFaults,
  type Pulse,
  type Pulses,
} from "../../../../src/core/health/pulse.ts";

const beat = fc.record({
  rendered: fc.nat(5),
  tracked: fc.nat(5),
  afterMs: fc.integer({ min: 0, max: 8000 }),
});

test("a picture is frozen exactly when its counter has stood still for ten seconds, a camera likewise (seed 708)", () => {
  fc.assert(
    fc.property(fc.array(beat, { minLength: 1, maxLength: 30 }), (beats) => {
      let pulse: Pulse | undefined;
      let nowMs = 0;
      const grewAt = { rendered: 0, tracked: 0 };
      let before: { rendered: number; tracked: number } | undefined;
      for (const { afterMs, rendered, tracked } of beats) {
        nowMs += afterMs;
        if (rendered !== before?.rendered) grewAt.rendered = nowMs;
        if (tracked !== before?.tracked) grewAt.tracked = nowMs;
        before = { rendered, tracked };
        pulse = nextPulse(pulse, before, nowMs);
        const faults = pulseFaults(pulse, nowMs);
        expect(faults.includes("picture-frozen")).toBe(nowMs - grewAt.rendered > 10_000);
        expect(faults.includes("camera-blind")).toBe(nowMs - grewAt.tracked > 10_000);
      }
      expect(pulseFaults(pulse, nowMs + 10_001)).toEqual(["kiosk-silent"]);
    }),
    { seed: 708 },
  );
});

test("a kiosk that never was is absent, and one that begins anew is well at once", () => {
  expect(pulseFaults(undefined, 5)).toEqual(["kiosk-absent"]);
  const frozen = nextPulse(
    nextPulse(undefined, { rendered: 90, tracked: 9 }, 0),
    { rendered: 90, tracked: 9 },
    11_000,
  );
  expect(pulseFaults(frozen, 11_000)).toEqual(["picture-frozen", "camera-blind"]);
  expect(pulseFaults(nextPulse(frozen, { rendered: 0, tracked: 0 }, 12_000), 12_000)).toEqual([]);
});

test("of several pages each is judged by its own beats, for as long as it is heard; one alone as ever (seed 709)", () => {
  const page = fc.constantFrom("a", "b", "c");
  fc.assert(
    fc.property(fc.array(fc.tuple(page, beat), { minLength: 1, maxLength: 30 }), (beats) => {
      let pulses: Pulses = new Map();
      const own = new Map<string, Pulse>();
      let nowMs = 0;
      for (const [life, { afterMs, rendered, tracked }] of beats) {
        nowMs += afterMs;
        pulses = nextPulses(pulses, life, { rendered, tracked }, nowMs);
        // Others that were silent for so long are forgotten.
        for (const [other, { beatAtMs }] of own)
          if (other !== life && nowMs - beatAtMs > 10_000) own.delete(other);
        own.set(life, nextPulse(own.get(life), { rendered, tracked }, nowMs));
        const faults = new Set([...own.values()].flatMap((pulse) => pulseFaults(pulse, nowMs)));
        expect(new Set(faultsOfAll(pulses, nowMs))).toEqual(faults);
      }
      expect(faultsOfAll(pulses, nowMs + 10_001)).toEqual(["kiosk-silent"]);
    }),
    { seed: 709 },
  );
  expect(faultsOfAll(new Map(), 5)).toEqual(["kiosk-absent"]);
});

test("however many begin anew, a few are remembered", () => {
  let pulses: Pulses = new Map();
  for (let i = 0; i < 100; i++) pulses = nextPulses(pulses, String(i), { rendered: 0, tracked: 0 }, i);
  expect([...pulses.keys()]).toEqual(["92", "93", "94", "95", "96", "97", "98", "99"]);
});
