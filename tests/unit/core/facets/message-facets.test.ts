import { describe, expect, it } from "vitest";
import type { Act } from "../../../../src/core/decisions/decision.ts";
import { type ReplayRules, stateOf } from "../../../../src/core/decisions/replay.ts";
import { type FacetedMessage, facetsOf, unsaid } from "../../../../src/core/facets/message-facets.ts";

const rules: ReplayRules = { twoPersons: false, salt: "salt" };

const after = (...acts: readonly Act[]): FacetedMessage => {
  const decisions = acts.map((act, i) => ({
    number: i + 1,
    message: "h1",
    by: "Ana",
    atMs: i,
    act,
    why: undefined,
    batch: undefined,
  }));
  return {
    lang: "fr",
    motive: undefined,
    emotion: "joy",
    source: "platform.csv",
    findings: [{ detector: "name" }, { detector: "name" }, { detector: "phone" }],
    hasTwin: true,
    isChanged: false,
    isGone: false,
    decisions,
    state: stateOf("Appelez Karim, il vous attend devant la gare avec sa lampe.", decisions, rules),
    proposed: { motive: "faith", emotion: "hope" },
  };
};

describe("the facets of a message", () => {
  it("have each finding once, what the file said, and proposals only for what nobody has said", () => {
    expect(facetsOf(after())).toEqual({
      status: ["open"],
      decision: [unsaid],
      change: [unsaid],
      "decided-by": [unsaid],
      finding: ["name", "phone", "near-duplicate"],
      emotion: ["joy"],
      motive: [unsaid],
      "proposed-emotion": [],
      "proposed-motive": ["faith"],
      language: ["fr"],
      length: ["1-60"],
      tag: [unsaid],
      source: ["platform.csv"],
    });
  });

  it("follow the curator's tags and decisions, and their undoing", () => {
    const tagged = facetsOf(
      after(
        { kind: "tag", tag: "emotion", value: "grief" },
        { kind: "tag", tag: "opening-week", value: "" },
        { kind: "tag", tag: "room", value: "2" },
        { kind: "note", text: "read aloud" },
        { kind: "censor" },
        { kind: "keep" },
      ),
    );
    expect(tagged).toMatchObject({
      emotion: ["grief"],
      tag: ["opening-week", "room: 2"],
      decision: ["keep", "tag", "note"],
      status: ["kept"],
      "decided-by": ["Ana"],
    });
    expect(
      facetsOf(after({ kind: "tag", tag: "emotion", value: "grief" }, { kind: "undo", of: 1 })),
    ).toMatchObject({ emotion: ["joy"], decision: [unsaid] });
  });

  it("tell what was not searched yet from what was and had nothing, and what a later file changed or left out", () => {
    expect(facetsOf({ ...after(), findings: undefined }).finding).toEqual([]);
    expect(facetsOf({ ...after(), findings: [], hasTwin: false }).finding).toEqual([unsaid]);
    expect(facetsOf({ ...after(), isChanged: true, isGone: true }).change).toEqual(["changed", "gone"]);
  });

  it("say nothing of an erased message's words", () => {
    const erased = facetsOf(after({ kind: "keep" }, { kind: "erase", sha256: "0" }));
    expect(erased).toMatchObject({ status: ["erased"], finding: [], emotion: [], motive: [], length: [] });
    expect(erased["proposed-motive"]).toEqual([]);
  });
});
