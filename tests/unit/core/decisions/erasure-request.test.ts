import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { askedFor } from "../../../../src/core/decisions/asked-for.ts";
import type { Draft } from "../../../../src/core/decisions/decision.ts";
import { eraseMessages, type ErasureRequest, requestsOf } from "../../../../src/core/decisions/erase.ts";
import { foreseeErasure } from "../../../../src/core/decisions/foresee-erasure.ts";
import { append } from "../../../../src/core/decisions/log.ts";
import type { Workspace } from "../../../../src/core/decisions/workspace.ts";
import { after, attempts, freshWorkspace, ids } from "./workspace-of.ts";

const draft = (message: string, act: Draft["act"], why?: string): Draft => ({
  message,
  by: "Ana",
  atMs: 0,
  act,
  why,
  batch: undefined,
});
const text = "Karim vous attend à la gare, près de l’horloge.";
const withText: Workspace = {
  texts: new Map([
    ["a", text],
    ["b", "La porte est ouverte."],
    ["c", text],
  ]),
  log: [
    draft("a", { kind: "note", text: "À revoir avec Ana." }),
    draft("a", { kind: "keep" }),
    draft("b", { kind: "note", text: `Comme « ${text} »` }),
    draft("b", { kind: "censor" }, "rien à voir"),
  ].reduce<Workspace["log"]>(append, []),
  snapshots: [
    { version: "1", atMs: 0, texts: new Map([["b", "La porte est ouverte."]]) },
    { version: "2", atMs: 1, texts: new Map([["a", text]]) },
  ],
  rules: { twoPersons: false, salt: "grain" },
};

describe("erasures in a log", () => {
  it("are asked for again as they were: those of a batch at once, with their rule", () => {
    const asked: readonly ErasureRequest[] = [
      { messages: ["a"], by: "Ana", atMs: 1, why: "demande", batch: undefined, rule: undefined },
      { messages: ["b", "d"], by: "Bo", atMs: 2, why: "règle", batch: "b1", rule: "goneDays" },
    ];
    const texts = new Map([...withText.texts, ["d", "Le lit est fait."]]);
    const hashes = new Map([...texts.keys()].map((id) => [id, id.repeat(64)]));
    const { log } = asked.reduce<Workspace>((sofar, request) => eraseMessages(sofar, request, hashes), {
      ...withText,
      texts,
    });
    const [own, ...rest] = requestsOf(log.filter(({ act }) => act.kind === "erase"));
    // The same text under another id was erased with it.
    expect([own, rest[0]?.messages, rest[1]]).toEqual([asked[0], ["c"], asked[1]]);
  });
});

describe("what an erasure will reach", () => {
  it("is told: ids, entries, quotations, versions", () => {
    expect(foreseeErasure(withText, "c")).toEqual({
      messages: ["c", "a"],
      silenced: 1,
      quoting: 1,
      snapshots: ["2"],
    });
    expect(foreseeErasure(withText, "b")).toEqual({
      messages: ["b"],
      silenced: 2,
      quoting: 0,
      snapshots: ["1"],
    });
  });

  it("changes nothing by being told (seed 85)", () => {
    fc.assert(
      fc.property(attempts, fc.constantFrom(...ids), (tried, id) => {
        const workspace = after(freshWorkspace(), tried);
        const before = structuredClone(workspace);
        const { messages } = foreseeErasure(workspace, id);
        expect(messages).toContain(id);
        expect(workspace).toEqual(before);
      }),
      { seed: 85 },
    );
  });
});

describe("who is asked for", () => {
  it("is found by the id alone, or by words in any case, with or without accents and marks", () => {
    expect(askedFor(withText, " a ")).toEqual(["a"]);
    expect(askedFor(withText, "PRES DE L'HORLOGE")).toEqual(["a", "c"]);
    expect(askedFor(withText, "la porte")).toEqual(["b"]);
    expect(askedFor(withText, "…")).toEqual([]);
    expect(askedFor(withText, "nobody")).toEqual([]);
  });

  it("is found by what a text was edited to", () => {
    const log = append(withText.log, draft("b", { kind: "edit", text: "Le portail est ouvert." }));
    expect(askedFor({ ...withText, log }, "portail")).toEqual(["b"]);
  });

  it("is found by any part of a text of one letter or more (seed 86)", () => {
    fc.assert(
      fc.property(fc.constantFrom(...ids), fc.nat(), fc.nat(), (id, from, length) => {
        const workspace = freshWorkspace();
        const whole = workspace.texts.get(id) ?? "";
        const start = from % whole.length;
        const part = whole.slice(start, start + 1 + (length % whole.length));
        fc.pre(/[\p{L}\p{N}]/u.test(part) && !workspace.texts.has(part.trim()));
        expect(askedFor(workspace, part)).toContain(id);
      }),
      { seed: 86 },
    );
  });
});
