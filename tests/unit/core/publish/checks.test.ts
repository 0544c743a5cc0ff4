import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Card } from "../../../../src/core/desk/card.ts";
import { candidate, type Scope } from "../../../../src/core/publish/candidate.ts";
import { failedChecks, isForCurator, type Candidate } from "../../../../src/core/publish/checks.ts";
import { setDifference } from "../../../../src/core/publish/difference.ts";
import { coverageOf } from "../../../../src/core/typeset/coverage.ts";
import { after, attempts, freshWorkspace } from "../decisions/workspace-of.ts";
import { aName, cardOf, keep, salt } from "./cards.ts";

const letters = coverageOf(["U+20-7E,U+A0-17F,U+2019,U+2026"]);

const checked = (cards: readonly Card[], more: Partial<Candidate> & { readonly scope?: Scope } = {}) => {
  const { scope = "kept" } = more;
  const messages = candidate(cards, scope);
  const given = { cards, scope, messages, difference: setDifference([], messages), letters, salt };
  return failedChecks({ ...given, version: "1.0.0", taken: [], erased: [], ...more });
};
const kept = (id: string, text?: string) => cardOf({ id, acts: [keep], ...(text !== undefined && { text }) });

describe("the checks before publishing", () => {
  it("let a sound set through", () => {
    expect(checked([kept("h1"), kept("h2"), cardOf({ id: "h3", findings: [aName] })])).toEqual([]);
  });

  it("stop an empty set, one that differs in nothing, and one with texts that cannot be shown", () => {
    expect(checked([cardOf({ id: "h1" })])).toEqual([{ kind: "empty", messages: [] }]);
    const messages = candidate([kept("h1")], "kept");
    const same = { difference: setDifference(messages, messages) };
    expect(checked([kept("h1")], same)).toEqual([{ kind: "no-difference", messages: [] }]);
    expect(checked([kept("h1"), kept("h2", "…"), kept("h3", "Venez 🦊")])).toEqual([
      { kind: "text", messages: ["h2"] },
      { kind: "letters", messages: ["h3"] },
    ]);
  });

  it.each(["1.0.0", "0.9.9", "1.0", "one", ""])(
    "stop the version %j after 1.0.0, and 1.0.1 passes",
    (version) => {
      const taken = ["0.1.0", "1.0.0"];
      expect(checked([kept("h1")], { version, taken })).toEqual([{ kind: "version", messages: [] }]);
      expect(checked([kept("h1")], { version: "1.0.1", taken })).toEqual([]);
    },
  );

  it("stop what was erased and has come back", () => {
    expect(checked([kept("h1")], { erased: ["h1"] })).toEqual([{ kind: "erased", messages: ["h1"] }]);
  });

  it("ask for a reason where nobody has read what may give somebody away, or nothing was searched yet", () => {
    const cards = [
      kept("h1"),
      cardOf({ id: "h2", findings: [aName] }),
      cardOf({ id: "h3", findings: undefined }),
      cardOf({ id: "h4", findings: [{ ...aName, detector: "insult", reason: "insult-word" }] }),
      cardOf({ id: "h5", findings: [aName], acts: [{ kind: "later" }] }),
      cardOf({ id: "h6", findings: [aName], acts: [keep] }),
    ];
    const failed = checked(cards, { scope: "undecided-too" });
    expect(failed).toEqual([
      { kind: "undecided-personal", messages: ["h2"] },
      { kind: "undecided-unsearched", messages: ["h3"] },
    ]);
    expect(failed.every(isForCurator)).toBe(true);
    expect(checked(cards)).toEqual([]);
  });

  it("find no word that was taken out in what the decisions made, and find one that was put back (seed 713)", () => {
    fc.assert(
      fc.property(attempts, (tried) => {
        const { log, texts } = after(freshWorkspace(), tried);
        const cards = [...texts].map(([id, text]) =>
          cardOf({ id, text, acts: log.filter(({ message }) => message === id).map(({ act }) => act) }),
        );
        const taken = checked(cards, { scope: "undecided-too" });
        expect(taken.map(({ kind }) => kind)).not.toContain("taken-out");
        const [redacted] = cards.filter(
          ({ state }) => state.text !== undefined && state.text !== state.whole && state.takenOut.length > 0,
        );
        if (redacted === undefined) return;
        const { message, state } = redacted;
        const messages = candidate([kept(message.id, state.whole)], "kept");
        expect(checked([redacted], { messages, scope: "undecided-too" })).toContainEqual({
          kind: "taken-out",
          messages: [message.id],
        });
      }),
      { seed: 713 },
    );
  });
});
