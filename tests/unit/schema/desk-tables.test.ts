import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { takeOut } from "../../../src/core/decisions/redaction.ts";
import { delimitedTable } from "../../../src/core/import/delimited.ts";
import { csv } from "../../../src/schema/csv.ts";
import { logCsv, setCsv } from "../../../src/schema/desk-tables.ts";
import type { Decision } from "../../../src/core/decisions/decision.ts";

const asTold = (value: string): string => (/^[=+\-@\t\r]/.test(value) ? `'${value}` : value);

describe("a table for spreadsheets (seed 94)", () => {
  it("is read as it was written, but for the apostrophe before what would be a formula", () => {
    const text = fc.string({
      unit: fc.constantFrom("a", '"', ",", "\n", "\r\n", "é", "=", "+", " ", "'", "-"),
    });
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { minLength: 1 }), (rows) => {
        fc.pre(rows.every((row) => row.some((value) => value.trim() !== "")));
        const { rows: read } = delimitedTable(csv([["id", "text"], ...rows]).slice(1), ",", true);
        expect(read.map(({ cells }) => cells.map((value) => value ?? ""))).toEqual(
          rows.map((row) => row.map(asTold)),
        );
      }),
      { seed: 94 },
    );
  });

  it("has the log and the set without what was taken out", () => {
    const text = 'Demandez Karim, "au fond".';
    const salt = "grain";
    const acts: readonly Decision["act"][] = [
      { kind: "redact", takenOut: takeOut(text, { start: 9, end: 14 }, salt) },
      { kind: "note", text: "Karim est connu" },
      { kind: "tag", tag: "motive", value: "=accueil()" },
      { kind: "keep" },
    ];
    const log = acts.map((act, index): Decision => ({
      number: index + 1,
      message: "m1",
      by: "Ana",
      atMs: 0,
      act,
      why: index === 0 ? "Karim, un nom" : undefined,
      batch: undefined,
    }));
    const workspace = {
      texts: new Map([["m1", text]]),
      log,
      snapshots: [],
      rules: { twoPersons: false, salt },
    };
    expect(setCsv(workspace, () => "fr")).toBe(
      '\ufeffid,lang,text,motive\r\nm1,fr,"Demandez …, ""au fond"".",\'=accueil()\r\n',
    );
    expect(logCsv(workspace).split("\r\n")).toEqual([
      "\ufeffnumber,message,by,at,what,detail,why,batch",
      '1,m1,Ana,1970-01-01T00:00:00.000Z,redact,5,"…, un nom",',
      "2,m1,Ana,1970-01-01T00:00:00.000Z,note,… est connu,,",
      "3,m1,Ana,1970-01-01T00:00:00.000Z,tag,motive: =accueil(),,",
      "4,m1,Ana,1970-01-01T00:00:00.000Z,keep,,,",
      "",
    ]);
  });
});
