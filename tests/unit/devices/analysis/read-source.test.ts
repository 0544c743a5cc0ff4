import * as fc from "fast-check";
import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readSource, type SourceWish } from "../../../../src/devices/analysis/read-source.ts";
import { readSpreadsheet } from "../../../../src/devices/analysis/spreadsheet/read-spreadsheet.ts";
import {
  type SheetCell,
  spreadsheetFile,
  spreadsheetParts,
  zipped,
} from "../../../fixtures/imports/spreadsheet-file.ts";

const guessed: SourceWish = { encoding: undefined, delimiter: undefined, hasHeader: undefined };
const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const reasonOf = async (bytes: Uint8Array<ArrayBuffer>): Promise<unknown> => {
  const { table } = await readSource(bytes, guessed);
  return table.faults.map(({ reason, concerns }) => [reason, concerns]);
};

const letters = fc.constantFrom("a", "é", " ", "\n", "🏠", "&", "<", '"', "ب", "_x0041_", "]]>", "'");
const words = fc.array(letters, { maxLength: 12 }).map((all) => `m${all.join("")}.`);
const shared = words.map((text) => ({ shared: text }));

describe("a spreadsheet (seed 94)", () => {
  it("gives back every text as it was written, shared or in its cell, in the sheet's own rows", async () => {
    const row = fc.option(fc.tuple(fc.oneof(words, shared), fc.oneof(words, shared)), { nil: undefined });
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 12 }), async (rows) => {
        // Excel itself reads _x0041_ as A, and writes what looks like that with a first character of its own.
        const plain = rows.map((cells) => cells?.map((cell) => asText(cell).replaceAll("_x0041_", "A")));
        const file = spreadsheetFile([
          { name: "S", rows: [["id", "message"], ...rows.map((cells) => cells ?? [])] },
        ]);
        const { table } = await readSource(file, guessed);
        const expected = plain.flatMap((cells, index) => (cells ? [{ line: index + 2, cells }] : []));
        expect(table.rows).toEqual(expected);
        expect(table.faults).toEqual([]);
      }),
      { seed: 94, numRuns: 60 },
    );
  });

  it("tells dates in ISO 8601, numbers and truth as JSON does, and leaves empty what is empty", async () => {
    const rows = [
      ["id", "message", "when", "n", "ok"],
      [1, "Venez", { days: 45_000 }, 0.1, true],
      [2, "Entrez", { days: 45_000.75 }, undefined, false],
      [undefined, undefined, undefined, undefined, undefined],
      [3, "Restez", undefined, 1e21, undefined],
    ] satisfies SheetCell[][];
    const { table, form, encoding } = await readSource(
      spreadsheetFile([{ name: "Réponses", rows }]),
      guessed,
    );
    expect(form).toEqual({ kind: "spreadsheet", sheet: "Réponses", hasHeader: true });
    expect(encoding).toBeUndefined();
    expect(table.columns).toEqual(["id", "message", "when", "n", "ok"]);
    expect(table.rows).toEqual([
      { line: 2, cells: ["1", "Venez", "2023-03-15", "0.1", "true"] },
      { line: 3, cells: ["2", "Entrez", "2023-03-15 18:00:00", undefined, "false"] },
      { line: 5, cells: ["3", "Restez", undefined, "1e+21", undefined] },
    ]);
  });

  it("is its first sheet that has a word in it, and says which", async () => {
    const file = spreadsheetFile([
      { name: "Notes", rows: [] },
      { name: "Export", rows: [["message"], ["Venez"]] },
      { name: "Autre", rows: [["message"], ["Non"]] },
    ]);
    const { table, form } = await readSource(file, guessed);
    expect(form).toEqual({ kind: "spreadsheet", sheet: "Export", hasHeader: true });
    expect(table.rows.map(({ cells }) => cells)).toEqual([["Venez"]]);
  });

  it("is unpacked up to a limit, whatever its directory promises", async () => {
    const parts = spreadsheetParts([{ name: "S", rows: [["message"], ["Venez"]] }]);
    const bomb = zipped({ ...parts, "xl/worksheets/sheet9.xml": " ".repeat(3_000_000) });
    expect(bomb.length).toBeLessThan(30_000);
    expect((await readSpreadsheet(bomb, guessed, 1_000_000)).table.faults[0]?.reason).toBe("file-too-large");
    const lying = bomb.slice();
    const view = new DataView(lying.buffer);
    for (let at = 0; at < lying.length - 4; at++) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true);
    }
    expect((await readSpreadsheet(lying, guessed, 1_000_000)).table.faults[0]?.reason).toBe("file-too-large");
    expect((await readSpreadsheet(bomb, guessed, 4_000_000)).table.faults).toEqual([]);
  });

  it("places no cell so far out that the gaps would fill the memory", async () => {
    const parts = spreadsheetParts([{ name: "S", rows: [["message"], ["Venez"]] }]);
    const path = "xl/worksheets/sheet1.xml";
    const reasonAt = (far: string): Promise<unknown> => {
      const xml = (parts[path] ?? "").replace("</sheetData>", `<row ${far}><c ${far}/></row></sheetData>`);
      return reasonOf(zipped({ ...parts, [path]: xml }));
    };
    for (const far of ['r="9999999999"', "r = '9999999999'", 'r="A9999999999"', 't=">" r="ZZZ1"']) {
      expect(await reasonAt(far)).toEqual([["file-too-large", "file"]]);
    }
    // A reader would take any sign for a letter, and these for the 27 thousandth column and beyond.
    for (const nowhere of ['r="&#57;999999999"', 'r="-\u0778\u0778\uFFFD1"', 'r=""']) {
      expect(await reasonAt(nowhere)).toEqual([["spreadsheet-is-damaged", "file"]]);
    }
  });

  it("that is damaged says so, with the row where it is one", async () => {
    const parts = spreadsheetParts([{ name: "S", rows: [["message"], [{ shared: "Venez" }]] }]);
    const path = "xl/worksheets/sheet1.xml";
    const wrong = zipped({ ...parts, [path]: (parts[path] ?? "").replace("<v>0</v>", "<v>7</v>") });
    expect((await readSource(wrong, guessed)).table.faults).toMatchObject([
      { line: 2, reason: "spreadsheet-is-damaged" },
    ]);
    const whole = zipped(parts);
    for (const end of [30, whole.length - 60, whole.length - 1]) {
      expect(await reasonOf(whole.slice(0, end))).toEqual([["spreadsheet-is-damaged", "file"]]);
    }
  });
});

describe("a file", () => {
  it("that is something else says what", async () => {
    const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48]);
    const old = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]);
    const noise = Uint8Array.from({ length: 4000 }, (_, at) => (at * at * 31 + at * 7) & 0xff);
    expect(await reasonOf(png)).toEqual([["file-is-a-picture", "file"]]);
    expect(await reasonOf(old)).toEqual([["file-is-an-old-spreadsheet", "file"]]);
    expect(await reasonOf(bytesOf("%PDF-1.7\n…"))).toEqual([["file-is-pdf", "file"]]);
    expect(await reasonOf(new Uint8Array(zipSync({ "word/document.xml": bytesOf("<w/>") })))).toEqual([
      ["file-is-an-archive", "file"],
    ]);
    expect(await reasonOf(noise)).toEqual([["file-is-no-text", "file"]]);
    expect(await reasonOf(new Uint8Array())).toEqual([["file-is-empty", "file"]]);
    expect(await reasonOf(bytesOf(" \n\t\n"))).toEqual([["file-is-empty", "file"]]);
  });

  it("is read as the curator says where the guess was wrong", async () => {
    const bytes = bytesOf("a,b|c\nthé,d|e\n");
    const read = async (wish: Partial<SourceWish>): Promise<unknown> => {
      const { table } = await readSource(bytes, { ...guessed, ...wish });
      return [table.columns, table.rows.map(({ cells }) => cells)];
    };
    expect(await read({ delimiter: "|", hasHeader: true })).toEqual([["a,b", "c"], [["thé,d", "e"]]]);
    expect(await read({ delimiter: ",", hasHeader: false, encoding: "windows-1252" })).toEqual([
      ["1", "2"],
      [
        ["a", "b|c"],
        ["thÃ©", "d|e"],
      ],
    ]);
  });
});

const asText = (cell: string | { readonly shared: string }): string =>
  typeof cell === "string" ? cell : cell.shared;
