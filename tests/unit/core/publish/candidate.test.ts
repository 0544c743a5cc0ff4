import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Card } from "../../../../src/core/desk/card.ts";
import { exportedSet } from "../../../../src/core/decisions/export.ts";
import { replay } from "../../../../src/core/decisions/replay.ts";
import { candidate, label } from "../../../../src/core/publish/candidate.ts";
import { HostMessageLine } from "../../../../src/schema/host-message.ts";
import { after, attempts, freshWorkspace } from "../decisions/workspace-of.ts";
import { cardOf, keep, redact } from "./cards.ts";

/** The cards of a workspace. */
function cardsOf({ log, texts, rules }: ReturnType<typeof freshWorkspace>): readonly Card[] {
  const states = replay(log, texts, rules);
  return [...texts].flatMap(([id, text]) => {
    const state = states.get(id);
    return state === undefined ? [] : [{ ...cardOf({ id, text }), state }];
  });
}

describe("what is published (seed 711)", () => {
  it("is what was kept, as the log's export has it, in the form of a set's lines", () => {
    fc.assert(
      fc.property(attempts, fc.boolean(), (tried, twoPersons) => {
        const workspace = after(freshWorkspace(twoPersons), tried);
        const published = candidate(cardsOf(workspace), "kept");
        expect(published.map(({ id, text }) => [id, text])).toEqual(
          exportedSet(workspace).map(({ id, text }) => [id, text]),
        );
        for (const message of published) expect(HostMessageLine.parse(message)).toEqual(message);
      }),
      { seed: 711 },
    );
  });

  it("is never what was censored, put off or erased, and has all that was kept", () => {
    fc.assert(
      fc.property(attempts, (tried) => {
        const cards = cardsOf(after(freshWorkspace(), tried));
        const [kept, wider] = [candidate(cards, "kept"), candidate(cards, "undecided-too")];
        const statusOf = new Map(cards.map(({ message, state }) => [message.id, state.status]));
        for (const { id } of wider) expect(["kept", "kept-once", "open"]).toContain(statusOf.get(id));
        expect(wider).toEqual(expect.arrayContaining([...kept]));
      }),
      { seed: 711 },
    );
  });

  it("has each text as one paragraph without the words that were taken out, and the curator's tags before the file's", () => {
    const text = "  Chez Karim,\n venez ! ";
    const acts = [redact(text, "Karim"), { kind: "tag", tag: "emotion", value: "Joie vive" }, keep] as const;
    expect(candidate([cardOf({ id: "h1", text, acts })], "kept")).toEqual([
      {
        id: "h1",
        lang: "fr",
        text: "Chez …, venez !",
        motive: "envie-d-aider",
        emotion: "joie-vive",
        provenance: "archive-2016",
      },
    ]);
  });
});

describe("a label", () => {
  it.each([
    ["Envie d’aider", "envie-d-aider"],
    ["  Été 2016 / Łódź ", "ete-2016-odz"],
    ["خير", "unknown"],
    ["", "unknown"],
    [undefined, "unknown"],
  ])("of %j is %j", (words, expected) => {
    expect(label(words)).toBe(expected);
  });

  it("is what a set takes, whatever the words are, and its own label (seed 712)", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (words) => {
        expect(label(words)).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
        expect(label(label(words))).toBe(label(words));
      }),
      { seed: 712 },
    );
  });
});
