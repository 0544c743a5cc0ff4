import { beforeAll, describe, expect, it } from "vitest";
import type { Finding } from "../../../../src/core/findings/finding.ts";
import { findingsIn } from "../../../../src/core/findings/findings.ts";
import { usualRules } from "../../../../src/core/findings/rules.ts";
import { type LabelledText, ownLabels, readLabelled } from "../../../fixtures/findings/labelled.ts";
import { type Score, scoreOf } from "../../../fixtures/findings/score.ts";
import { openCoverage } from "../../../fixtures/letters.ts";

/** Only to end what hangs. */
const hookMs = 60_000;

describe("the labelled texts", () => {
  let texts: readonly LabelledText[] = [];
  let all: Score | undefined;
  let heldOut: Score | undefined;

  beforeAll(async () => {
    const letters = await openCoverage();
    texts = await readLabelled(ownLabels);
    const found = new Map(texts.map((text) => [text, findingsIn(text, usualRules, letters)]));
    const find = (text: LabelledText): readonly Finding[] => found.get(text) ?? [];
    all = scoreOf(texts, find);
    heldOut = scoreOf(
      texts.filter(({ part }) => part === "held-out"),
      find,
    );
  }, hookMs);

  it("are many, each once, with spans inside them", () => {
    expect(texts.length).toBeGreaterThanOrEqual(600);
    expect(new Set(texts.map(({ text }) => text)).size).toBe(texts.length);
    const outside = texts.filter(({ text, right }) =>
      right.some(({ spans }) => spans.some(([start, end]) => start >= end || end > text.length)),
    );
    expect(outside).toEqual([]);
  });

  it.each([
    ["email", 0.98],
    ["phone", 0.98],
    ["link", 0.98],
    ["handle", 0.98],
    ["address", 0.95],
    ["name", 0.85],
  ] as const)("have their %s found, at least %d of them", (detector, bar) => {
    expect(all?.byDetector[detector]?.recall).toBeGreaterThanOrEqual(bar);
  });

  it("raise few false alarms, in the half that was held out too", () => {
    expect(all?.overall.precision).toBeGreaterThanOrEqual(0.8);
    expect(all?.byDetector.name?.precision).toBeGreaterThanOrEqual(0.8);
    expect(heldOut?.overall.precision).toBeGreaterThanOrEqual(0.8);
    expect(heldOut?.overall.recall).toBeGreaterThanOrEqual(0.9);
  });
});
