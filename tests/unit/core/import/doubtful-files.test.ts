import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { proposeMapping } from "../../../../src/core/import/mapping.ts";
import { type FormWish, readText } from "../../../../src/core/import/read-file.ts";
import { readMessages } from "../../../../src/core/import/read-messages.ts";
import { sketch } from "../../../../src/core/import/sketch.ts";

const guessed: FormWish = { delimiter: undefined, hasHeader: undefined };
const none: ReadonlySet<never> = new Set<never>();

interface There {
  readonly elsewhere?: ReadonlySet<string>;
  readonly erased?: ReadonlySet<string>;
}

/** What is wrong with a file, by row. */
function faultsOf(text: string, { elsewhere = none, erased = none }: There = {}): unknown {
  const { table } = readText(text, guessed);
  const wish = { mapping: proposeMapping(table), lang: "fr", leftOut: none, elsewhere, erased };
  const result = readMessages(table, wish);
  return result.kind === "ready" ? [] : result.faults.map(({ line, reason }) => [line, reason]);
}

describe("a file that is in doubt", () => {
  it("brings back no message that was erased, and none that another source has", () => {
    const file = "id,text\na,Venez\nb,Entrez\nc,Restez\n";
    expect(faultsOf(file, { erased: new Set(["b"]), elsewhere: new Set(["c"]) })).toEqual([
      [3, "was-erased"],
      [4, "id-of-another-source"],
    ]);
  });

  it("tells where letters are lost: halves of characters, and bytes that were none", () => {
    expect(faultsOf('[{"text":"Venez"},{"text":"\\ud83c"},{"text":"th\uFFFD"}]')).toEqual([
      [2, "letters-are-lost"],
      [3, "letters-are-lost"],
    ]);
  });

  it("has no language that has a language's form and is none", () => {
    expect(faultsOf("message;langue\nVenez;fr-valle-valle\nVenez donc;pt-BR\n")).toEqual([
      [2, "not-a-language-tag"],
    ]);
  });

  it("has no message of a book's length, and is empty or has too many columns as a whole", () => {
    expect(faultsOf(`id,text\n1,${"mot ".repeat(2501)}\n2,Venez\n`)).toEqual([[2, "text-too-long"]]);
    expect(faultsOf("\n \n")).toEqual([[1, "file-is-empty"]]);
    expect(faultsOf(`text${",c".repeat(500)}\nVenez`)).toEqual([[1, "too-many-columns"]]);
    const wide = JSON.stringify(Array.from({ length: 501 }, (_, at) => ({ [`k${at}`]: "mot" })));
    expect(faultsOf(wide)).toEqual([[1, "too-many-columns"]]);
  });

  it("takes rows without a word for none, wherever a spreadsheet left them", () => {
    expect(faultsOf("id;text;lang\n1;Venez;fr\n;;\n2;Entrez;fr\n;;\n")).toEqual([]);
  });

  it("of a hundred thousand rows of one text gives each an id of its own", () => {
    const { table } = readText(`text\n${"même\n".repeat(100_000)}`, guessed);
    const wish = { mapping: { text: "text" }, lang: "fr", leftOut: none, elsewhere: none, erased: none };
    const result = readMessages(table, wish);
    const ids = result.kind === "ready" ? result.messages.map(({ id }) => id) : [];
    expect(new Set(ids).size).toBe(100_000);
  });
});

describe("a sketch of a value (seed 96)", () => {
  it("is as short as a line whatever the value, and JSON itself where that is short and flat", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
        const words = JSON.stringify(value) ?? "";
        const longest = Math.max(
          2,
          ...(words.match(/"(?:[^"\\]|\\.)*"|[\d.e+-]+/gu) ?? []).map((one) => one.length),
        );
        expect(sketch(value).length).toBeLessThan(200 + 62 * longest);
      }),
      { seed: 96 },
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null)), { maxLength: 5 }),
        (list) => {
          expect(sketch(list)).toBe(JSON.stringify(list));
        },
      ),
      { seed: 96 },
    );
  });

  it("of a hundred thousand lists in each other is one", () => {
    expect(sketch(JSON.parse("[".repeat(100_000) + "]".repeat(100_000)))).toBe("[[…]]");
    expect(sketch({ a: { b: { c: 1 } }, d: Array.from({ length: 9 }, () => 1) })).toBe(
      '{"a":{"b":…},"d":[1,1,1,1,1,…]}',
    );
  });
});
