import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { HostMessage } from "../../../../src/core/messages/host-message.ts";
import { applyDifference, setDifference } from "../../../../src/core/publish/difference.ts";
import { hostMessages } from "../../../fixtures/host-messages.ts";

const byId = (messages: readonly HostMessage[]) => new Map(messages.map((message) => [message.id, message]));

describe("the difference between two sets (seed 701)", () => {
  it("makes the one of the other, but for the order", () => {
    fc.assert(
      fc.property(hostMessages(), hostMessages(), (before, now) => {
        const made = applyDifference(before, setDifference(before, now));
        expect(byId(made)).toEqual(byId(now));
        expect(made).toHaveLength(now.length);
      }),
      { seed: 701 },
    );
  });

  it("is none from a set to itself in any order, and the other way round has fresh and gone exchanged", () => {
    fc.assert(
      fc.property(hostMessages(), hostMessages(), (before, now) => {
        expect(setDifference(before, before.toReversed())).toEqual({
          fresh: [],
          changed: [],
          gone: [],
          same: before.length,
        });
        const [there, back] = [setDifference(before, now), setDifference(now, before)];
        expect(back.fresh).toEqual(there.gone);
        expect(back.gone).toEqual(there.fresh);
        expect(back.changed).toHaveLength(there.changed.length);
        expect(back.same).toBe(there.same);
      }),
      { seed: 701 },
    );
  });

  it("sees a change of any field", () => {
    const message = { id: "h1", lang: "fr", text: "Oui", motive: "a", emotion: "b", provenance: "c" };
    const others: readonly HostMessage[] = [
      { ...message, lang: "fr-CA" },
      { ...message, text: "Non" },
      { ...message, motive: "x" },
      { ...message, emotion: "x" },
      { ...message, provenance: "x" },
      { ...message, translations: { en: "Yes" } },
    ];
    for (const other of others)
      expect(setDifference([message], [other]).changed).toEqual([{ before: message, now: other }]);
    expect(setDifference([message], [{ ...message, translations: {} }]).same).toBe(1);
  });
});
