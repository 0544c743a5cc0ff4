import { describe, expect, test } from "vitest";
import { dayOf, logFile, ordersFile, setFile } from "../../../../../src/apps/desk/log/exports.ts";
import type { Draft } from "../../../../../src/core/decisions/decision.ts";
import { append } from "../../../../../src/core/decisions/log.ts";
import { takeOut } from "../../../../../src/core/decisions/redaction.ts";
import type { Workspace } from "../../../../../src/core/decisions/workspace.ts";
import { parseDecisionLog } from "../../../../../src/schema/decision.ts";
import { OrderGiven } from "../../../../../src/schema/orders-given.ts";

const text = "Demandez Karim, à la gare.";
const draft = (message: string, act: Draft["act"], why?: string): Draft => ({
  message,
  by: "Ana",
  atMs: 5,
  act,
  why,
  batch: undefined,
});
const workspace: Workspace = {
  texts: new Map([
    ["a", text],
    ["b", "La porte est ouverte."],
  ]),
  log: [
    draft("a", { kind: "redact", takenOut: takeOut(text, { start: 9, end: 14 }, "grain") }, "KARIM"),
    draft("a", { kind: "tag", tag: "motive", value: "welcome" }),
    draft("a", { kind: "keep" }),
    draft("b", { kind: "censor" }, "hors sujet"),
  ].reduce<Workspace["log"]>(append, []),
  snapshots: [],
  rules: { twoPersons: false, salt: "grain" },
};

describe("what leaves the desk", () => {
  test("has in the log every decision, who, when and why, and no word that was taken out", () => {
    const file = logFile(workspace);
    const { log, faults, torn } = parseDecisionLog(file);
    expect([faults, torn]).toEqual([[], undefined]);
    expect(log).toHaveLength(4);
    expect(log.at(-1)).toMatchObject({ by: "Ana", atMs: 5, why: "hors sujet", act: { kind: "censor" } });
    expect(file).not.toMatch(/karim/iu);
  });

  test("has in the set what is kept, as it is shown, in its language", () => {
    const lines = setFile(workspace, () => "fr")
      .trimEnd()
      .split("\n");
    expect(lines.map((line): unknown => JSON.parse(line))).toEqual([
      { id: "a", lang: "fr", text: "Demandez …, à la gare.", motive: "welcome" },
    ]);
  });

  test("has what was ordered on the floor, oldest first, as the house tells it", () => {
    const file = ordersFile([
      { atMs: 2000, by: "curator", order: { kind: "put-back", id: "a" } },
      { atMs: 1000, by: "staff", order: { kind: "take-off", id: "a", why: "complaint" } },
    ]);
    const lines = file.trimEnd().split("\n");
    expect(lines.map((line) => OrderGiven.parse(JSON.parse(line)))).toEqual([
      { at: "1970-01-01T00:00:01.000Z", by: "staff", order: { kind: "take-off", id: "a", why: "complaint" } },
      { at: "1970-01-01T00:00:02.000Z", by: "curator", order: { kind: "put-back", id: "a" } },
    ]);
  });

  test("is named by the day", () => {
    expect(dayOf(new Date(2026, 0, 9, 23, 59).getTime())).toBe("2026-01-09");
  });
});
