import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Delimiter, delimitedTable, guessDelimiter } from "../../../../src/core/import/delimited.ts";
import { difference } from "../../../../src/core/import/difference.ts";
import { proposeMapping } from "../../../../src/core/import/mapping.ts";
import { type FormWish, kindOf, readText } from "../../../../src/core/import/read-file.ts";
import { asParagraph, type Import, readMessages } from "../../../../src/core/import/read-messages.ts";
import type { Table } from "../../../../src/core/import/table.ts";
import { decodeText } from "../../../../src/schema/decoded-text.ts";

const none: ReadonlySet<never> = new Set<never>();
const guessed: FormWish = { delimiter: undefined, hasHeader: undefined };
const tableOf = (text: string): Table => readText(text, guessed).table;
const delimiter = fc.constantFrom<Delimiter>(",", ";", "\t", "|");
const lineEnd = fc.constantFrom("\n", "\r\n", "\r");
const letters = fc.constantFrom(
  "a",
  "é",
  "œ",
  "ب",
  "і",
  "🏠",
  " ",
  " ",
  ",",
  ";",
  "|",
  '"',
  "'",
  "\n",
  "0",
  "«",
);
const words = fc.array(letters, { minLength: 1, maxLength: 30 }).map((all) => `m${all.join("")}.`);
const messages = fc
  .array(words, { minLength: 1, maxLength: 12 })
  .map((texts) => texts.map((text, index) => ({ id: `id-${index}`, lang: "fr", message: text })));
type Lines = readonly { readonly id: string; readonly lang: string; readonly message: string }[];

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

/** Quoted only where it must be. */
const plain = (cell: string): string => (/[",;\t|\r\n]/u.test(cell) ? quoted(cell) : cell);

function asDelimited(lines: Lines, between: string, end: string): string {
  const rows = [["id", "lang", "message"], ...lines.map(({ id, lang, message }) => [id, lang, message])];
  return rows.map((cells) => cells.map(plain).join(between) + end).join("");
}

const read = (text: string): Import => {
  const table = tableOf(text);
  return readMessages(table, {
    mapping: proposeMapping(table),
    lang: "fr",
    leftOut: none,
    elsewhere: none,
    erased: none,
  });
};

/** Texts of an import, or what is wrong, so that a failing test says it. */
const texts = (result: Import): unknown =>
  result.kind === "ready" ? result.messages.map(({ text }) => text) : result.faults;

const ids = (result: Import): readonly string[] =>
  result.kind === "ready" ? result.messages.map(({ id }) => id) : [];

describe("an import (seed 91)", () => {
  it("gives back every text exactly as it was written, whatever separates them", () => {
    fc.assert(
      fc.property(messages, delimiter, lineEnd, (lines, between, end) => {
        const file = asDelimited(lines, between, end);
        expect(guessDelimiter(file)).toBe(between);
        const result = read(file);
        expect(texts(result)).toEqual(lines.map(({ message }) => message));
      }),
      { seed: 91, numRuns: 300 },
    );
  });

  it("gives back every text of JSON, in a list or a line each", () => {
    fc.assert(
      fc.property(messages, fc.constantFrom(0, 2), (lines, indent) => {
        const expected = lines.map(({ message }) => message);
        expect(texts(read(JSON.stringify(lines, null, indent)))).toEqual(expected);
        expect(texts(read(JSON.stringify({ version: 1, answers: lines }, null, indent)))).toEqual(expected);
        const jsonl = lines.map((line) => JSON.stringify(line)).join("\n");
        expect(kindOf(jsonl)).toBe("json-lines");
        expect(texts(read(jsonl))).toEqual(expected);
      }),
      { seed: 91 },
    );
  });

  it("of damaged files is right or says where it is wrong, and never half of it", () => {
    const damage = fc.array(
      fc.record({
        at: fc.double({ min: 0, max: 1, noNaN: true }),
        cut: fc.nat(6),
        put: fc.constantFrom(
          "",
          '"',
          '""',
          ",",
          "\n",
          "\r",
          "{",
          "}",
          "[",
          "]",
          ":",
          "\\",
          "\0",
          "\uD800",
          "null",
          "é",
          "🏠",
          ";\t|",
        ),
      }),
      { minLength: 1, maxLength: 4 },
    );
    const source = fc.oneof(
      fc.tuple(messages, delimiter, lineEnd).map(([lines, between, end]) => asDelimited(lines, between, end)),
      messages.map((lines) => JSON.stringify(lines)),
      messages.map((lines) => lines.map((line) => JSON.stringify(line)).join("\n")),
    );
    fc.assert(
      fc.property(source, damage, (whole, damages) => {
        const file = damages.reduce((text, { at, cut, put }) => {
          const place = Math.floor(at * text.length);
          return text.slice(0, place) + put + text.slice(place + cut);
        }, whole);
        const table = tableOf(file);
        const result = readMessages(table, {
          mapping: proposeMapping(table),
          lang: "fr",
          leftOut: none,
          elsewhere: none,
          erased: none,
        });
        if (result.kind === "faulty") {
          expect(result.faults.length).toBeGreaterThan(0);
          const lines = file.split(/\r\n|\r|\n/u).length;
          for (const { line, reason } of result.faults) {
            expect(line).toBeGreaterThanOrEqual(1);
            expect(line).toBeLessThanOrEqual(Math.max(lines, table.rows.length));
            expect(reason).not.toBe("");
          }
        } else {
          expect(result.messages).toHaveLength(table.rows.length);
          expect(new Set(result.messages.map(({ id }) => id)).size).toBe(result.messages.length);
          for (const { text, normalised } of result.messages) {
            expect(normalised).not.toBe("");
            expect(asParagraph(text)).toBe(normalised);
          }
        }
      }),
      { seed: 91, numRuns: 2000 },
    );
  }, 60_000);

  it("of any bytes ends without a crash", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(["ready", "faulty"]).toContain(read(decodeText(bytes).text).kind);
      }),
      { seed: 91, numRuns: 1000 },
    );
  });

  it("tells what is new, changed and gone, and calls no other spaces a change", () => {
    fc.assert(
      fc.property(messages, messages, (former, later) => {
        const [before, now] = [former, later].map((lines) => read(JSON.stringify(lines)));
        if (before?.kind !== "ready" || now?.kind !== "ready") throw new Error("not read");
        const found = difference(before.messages, now.messages);
        expect(found.fresh.length + found.changed.length + found.same).toBe(now.messages.length);
        expect(found.gone.length + found.changed.length + found.same).toBe(before.messages.length);
        for (const pair of found.changed) expect(pair.before.normalised).not.toBe(pair.now.normalised);
        const spaced = read(
          JSON.stringify(later.map((line) => ({ ...line, message: ` ${line.message}\r\n` }))),
        );
        if (spaced.kind !== "ready") throw new Error("not read");
        expect(difference(now.messages, spaced.messages)).toEqual({
          fresh: [],
          changed: [],
          gone: [],
          same: later.length,
        });
      }),
      { seed: 91 },
    );
  });

  it("says row, column, value and reason, and goes on without the rows that are left out", () => {
    const file =
      'Numéro;Votre message;Langue\n1;Venez;fr\n2;;fr\n1;Entrez;français\n"4";"dit ""oui"" là"x;fr\n';
    const table = tableOf(file);
    const mapping = proposeMapping(table);
    expect(mapping).toEqual({ id: "Numéro", text: "Votre message", lang: "Langue" });
    expect(
      readMessages(table, { mapping, lang: "fr", leftOut: none, elsewhere: none, erased: none }),
    ).toEqual({
      kind: "faulty",
      faults: [
        { line: 3, column: "Votre message", value: "", concerns: "row", reason: "text-is-empty" },
        { line: 4, column: "Langue", value: "français", concerns: "row", reason: "not-a-language-tag" },
        { line: 4, column: "Numéro", value: "1", concerns: "row", reason: "id-twice" },
        {
          line: 5,
          column: "Votre message",
          value: 'dit "oui" làx',
          concerns: "row",
          reason: "words-after-quote",
        },
      ],
    });
    const left = readMessages(table, {
      mapping,
      lang: "fr",
      leftOut: new Set([3, 4, 5]),
      elsewhere: none,
      erased: none,
    });
    expect(texts(left)).toEqual(["Venez"]);
  });

  it("can't leave out a row whose quotation mark swallows the rest", () => {
    const table = delimitedTable('id,text\n1,a b c\n2,"never\n3,lost\n', ",", true);
    const wish = {
      mapping: { id: "id", text: "text" },
      lang: "fr",
      leftOut: new Set([3]),
      elsewhere: none,
      erased: none,
    };
    const result = readMessages(table, wish);
    expect(result.kind === "faulty" && result.faults.map(({ line, reason }) => [line, reason])).toEqual([
      [3, "quote-never-closed"],
    ]);
  });

  it("gives texts without ids the same id each time, and tells copies apart", () => {
    const once = read("message\nVenez\nEntrez\nVenez\n");
    const again = read("message\nEntrez\nVenez\nVenez\n");
    expect(new Set(ids(once)).size).toBe(3);
    expect(ids(again).toSorted()).toEqual(ids(once).toSorted());
  });
});
