import * as fc from "fast-check";
import { detectors, type Finding } from "../../../../src/core/findings/finding.ts";

/** A finding somewhere in a text of this many units, at least one. */
export const findingIn = (length: number): fc.Arbitrary<Finding> =>
  fc
    .record({
      detector: fc.constantFrom(...detectors),
      start: fc.nat(length - 1),
      units: fc.integer({ min: 1, max: length }),
      strength: fc.double({ min: 0, max: 1, noNaN: true }),
    })
    .map(({ detector, start, units, strength }) => ({
      detector,
      spans: [{ start, end: Math.min(length, start + units) }],
      reason: "email-address",
      strength,
    }));

/** What ordering looks at of a card, with its place in the import. */
export const cardsToOrder = fc
  .array(
    fc.record({
      findings: fc.option(fc.array(findingIn(20), { maxLength: 3 }), { nil: undefined }),
      cluster: fc.option(fc.nat(4), { nil: undefined, freq: 2 }),
    }),
    { maxLength: 40 },
  )
  .map((cards) => cards.map((card, imported) => ({ ...card, imported })));
