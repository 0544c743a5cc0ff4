import * as fc from "fast-check";
import { dayPhases } from "../../../src/core/hours/day-phase.ts";
import type { HouseEvent } from "../../../src/schema/house-event.ts";
import { remoteKeys } from "../../../src/schema/remote.ts";

const key = fc.constantFrom(...remoteKeys);
const line = fc
  .string({ unit: "grapheme", maxLength: 40 })
  .map((text) => text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ""));

export const anyGuidance = fc.record({
  language: fc.constantFrom("fr" as const, "en" as const),
  text: line,
  step: fc.constantFrom("camera", "poses", "opening-check", "verdict"),
  done: fc.nat(999),
  of: fc.nat(999),
  keys: fc.uniqueArray(key),
});

const anyVersion = fc.constantFrom(null, "1.0.0", "12.3.45");

export const anyHouseEvent: fc.Arbitrary<HouseEvent> = fc.oneof(
  fc.record({
    kind: fc.constant("calibration-activated" as const),
    id: fc.stringMatching(/^[a-z0-9-]{1,20}$/),
  }),
  fc.record({ kind: fc.constant("remote-key" as const), key }),
  anyGuidance.map((guidance) => ({ kind: "booth-guidance" as const, ...guidance })),
  fc.record({ kind: fc.constant("opening-hours" as const), phase: fc.constantFrom(...dayPhases) }),
  fc.record({ kind: fc.constant("projector" as const), says: line }),
  fc.record({
    kind: fc.constant("floor-orders" as const),
    orders: fc.record({
      revision: fc.nat(),
      takenOff: fc.constant([]),
      isPanic: fc.boolean(),
      isPaused: fc.boolean(),
      safe: fc.constant({ kind: "built-in" as const }),
    }),
  }),
  fc.record({
    kind: fc.constant("floor-shown" as const),
    revision: fc.nat(),
    shown: fc.array(
      fc.record({
        id: fc.stringMatching(/^[a-z0-9]{1,8}$/),
        page: fc.integer({ min: 1, max: 9 }),
        of: fc.integer({ min: 1, max: 9 }),
        palms: fc.integer({ min: 1, max: 2 }),
        lang: fc.constant("fr"),
        text: line,
      }),
      { maxLength: 3 },
    ),
    safe: fc.nat(1000),
    isPaused: fc.boolean(),
  }),
  fc.record({ kind: fc.constant("set-activated" as const), version: anyVersion }),
  fc.record({
    kind: fc.constant("set-seen" as const),
    seen: fc.record({
      kiosk: fc.stringMatching(/^[0-9a-f]{8}$/),
      version: anyVersion,
      sha256: fc.stringMatching(/^[0-9a-f]{64}$/),
      count: fc.nat(120_000),
      at: fc.constant("2030-01-01T00:00:00.000Z"),
    }),
  }),
);
