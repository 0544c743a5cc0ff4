import { createHash } from "node:crypto";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { eraseMessages } from "../../../../src/core/decisions/erase.ts";
import { exportedLog, exportedSet } from "../../../../src/core/decisions/export.ts";
import { effective } from "../../../../src/core/decisions/log.ts";
import { placesOf, redacted, takeOut, wholeWords } from "../../../../src/core/decisions/redaction.ts";
import { replay } from "../../../../src/core/decisions/replay.ts";
import type { Workspace } from "../../../../src/core/decisions/workspace.ts";
import { after, attempts, freshWorkspace, ids, serialised } from "./workspace-of.ts";

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

/** The words of a message that are taken out and not put back. */
function takenFrom({ texts, log, rules }: Workspace, id: string): readonly string[] {
  const own = effective(log.filter(({ message }) => message === id));
  const sources = [
    texts.get(id) ?? "",
    ...own.flatMap(({ act }) => (act.kind === "edit" ? [act.text ?? ""] : [])),
  ];
  return own.flatMap(({ act }) =>
    act.kind !== "redact"
      ? []
      : sources.flatMap((text) =>
          placesOf(text, act.takenOut, rules.salt).map(({ start, end }) => text.slice(start, end)),
        ),
  );
}

describe("what was taken out (seed 82)", () => {
  it("is in no export of the set or of the log, in whatever order it was taken out, edited and noted", () => {
    fc.assert(
      fc.property(attempts, (tried) => {
        const workspace = after(freshWorkspace(), tried);
        const set = exportedSet(workspace);
        const log = exportedLog(workspace);
        for (const id of ids) {
          const told = JSON.stringify([
            set.filter((message) => message.id === id),
            log.filter(({ message }) => message === id),
          ]);
          const words = new Set(told.match(/[\p{L}\d]+/gu));
          for (const secret of takenFrom(workspace, id)) expect(words.has(secret)).toBe(false);
        }
        expect(log).toHaveLength(workspace.log.length);
      }),
      { seed: 82, numRuns: 200 },
    );
  });

  it("is not in the log either, but as a seal that another workspace's salt does not fit", () => {
    const text = "Demandez Karim, au 06 39 98 12 34.";
    const words = takeOut(text, { start: 10, end: 12 }, "grain");
    expect(words.length).toBe("Karim".length);
    expect(words.seal).not.toBe(takeOut(text, { start: 10, end: 12 }, "sel").seal);
    expect(redacted(text, [words], "grain")).toBe("Demandez …, au 06 39 98 12 34.");
    expect(redacted(text, [words], "sel")).toBe(text);
  });

  it("is taken out wherever the message has it, and nothing beside it", () => {
    const word = fc.stringMatching(/^[a-zé]{2,7}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 3, maxLength: 12 }), fc.nat(), (words, pick) => {
        const secret = words[pick % words.length] ?? "";
        const text = words.join(" ");
        const start =
          words.slice(0, pick % words.length).join(" ").length + (pick % words.length === 0 ? 0 : 1);
        const span = wholeWords(text, { start: start + 1, end: start + 2 });
        expect(text.slice(span.start, span.end)).toBe(secret);
        const shown = redacted(text, [takeOut(text, span, "grain")], "grain");
        expect(shown.split(" ")).toEqual(words.map((other) => (other === secret ? "…" : other)));
      }),
      { seed: 82 },
    );
  });
});

describe("an erased message (seed 83)", () => {
  it("is in nothing that is written down, while its decisions stay and all others are as before", () => {
    fc.assert(
      fc.property(attempts, fc.constantFrom(...ids), fc.boolean(), (tried, id, isTwice) => {
        const before = after(freshWorkspace(), tried);
        const text = before.texts.get(id) ?? "";
        const texts = isTwice ? new Map([...before.texts, ["copy", text]]) : before.texts;
        const states = replay(before.log, texts, before.rules);
        const shown = new Map(
          [...states].flatMap(([key, state]) => (state.text === undefined ? [] : [[key, state.text]])),
        );
        const quoting = { ...before, texts, snapshots: [{ version: "1", atMs: 0, texts: shown }] };
        const erased = eraseMessages(
          quoting,
          { messages: [id], by: "Cy", atMs: 99, why: `demande du 3 mai : ${text}`, batch: undefined },
          new Map([[id, sha256(text)]]),
        );
        const written = serialised(erased);
        for (const word of text.match(new RegExp(`${id}\\p{L}+`, "gu")) ?? [])
          expect(written).not.toContain(word);
        expect(written).toContain(sha256(text));
        expect(erased.log.filter(({ message }) => message === id).length).toBe(
          before.log.filter(({ message }) => message === id).length + 1,
        );
        const now = replay(erased.log, erased.texts, erased.rules);
        expect(now.get(id)).toMatchObject({ status: "erased", text: undefined, whole: undefined });
        for (const other of ids.filter((candidate) => candidate !== id)) {
          expect(now.get(other)?.text).toBe(states.get(other)?.text);
          expect(now.get(other)?.status).toBe(states.get(other)?.status);
        }
      }),
      { seed: 83 },
    );
  });

  it("does of many at once what it does of one after the other", () => {
    fc.assert(
      fc.property(attempts, fc.subarray(ids), (tried, messages) => {
        const before = after(freshWorkspace(), tried);
        const hashes = new Map(ids.map((id) => [id, sha256(before.texts.get(id) ?? "")]));
        const request = { by: "Cy", atMs: 99, why: "règle", batch: undefined };
        const oneByOne = messages.reduce(
          (sofar, id) => eraseMessages(sofar, { ...request, messages: [id] }, hashes),
          before,
        );
        expect(eraseMessages(before, { ...request, messages }, hashes)).toEqual(oneByOne);
      }),
      { seed: 83 },
    );
  });

  it("takes quotations of it out of other messages' notes", () => {
    const start = freshWorkspace();
    const text = start.texts.get("m0") ?? "";
    const noted = {
      ...start,
      log: [
        {
          number: 1,
          message: "m1",
          by: "Ana",
          atMs: 0,
          act: { kind: "note", text: `comme « ${text} »` },
          why: undefined,
          batch: undefined,
        } as const,
      ],
    };
    const request = { messages: ["m0"], by: "Ana", atMs: 1, why: undefined, batch: undefined };
    const { log } = eraseMessages(noted, request, new Map([["m0", sha256(text)]]));
    expect(log[0]?.act).toEqual({ kind: "note", text: "comme « … »" });
  });
});
