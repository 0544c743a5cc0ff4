import { describe, expect, it } from "vitest";
import { guessSource } from "../../../../../src/apps/desk/import/source.ts";

const file = { columns: ["Numéro", "Réponse"], mapping: { id: "Numéro", text: "Réponse" } };

const nameOf = (name: string): string => guessSource(file, name, {}).source;

describe("the source of a file", () => {
  it("is named by the file, without what changes from export to export", () => {
    expect(nameOf("Réponses 2024-05-03.csv")).toBe("Réponses");
    expect(nameOf("answers_20240503T1200.xlsx")).toBe("answers");
    expect(nameOf("export (2).jsonl")).toBe("export");
    expect(nameOf("2024.csv")).toBe("import");
    expect(nameOf("")).toBe("import");
  });

  it("is the one whose columns it has, with the mapping that was chosen there", () => {
    const mappings = {
      forum: { id: "Numéro", text: "Réponse", motive: "Motif" },
      museum: { text: "Numéro" },
    };
    expect(guessSource(file, "x.csv", mappings)).toEqual({ source: "museum", mapping: { text: "Numéro" } });
    const all = { ...file, columns: [...file.columns, "Motif"] };
    expect(guessSource(all, "forum 3.csv", mappings)).toEqual({ source: "forum", mapping: mappings.forum });
    expect(guessSource({ ...file, columns: ["Réponse"] }, "x.csv", mappings).mapping).toBe(file.mapping);
  });
});
