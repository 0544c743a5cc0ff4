import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { detectors, type Finding } from "../../../../src/core/findings/finding.ts";
import { findingsIn } from "../../../../src/core/findings/findings.ts";
import { usualRules } from "../../../../src/core/findings/rules.ts";
import { coverageOf } from "../../../../src/core/typeset/coverage.ts";

const lang = fc.constantFrom("fr", "en", "ar", "uk", "es", "xx");
const find = (text: string, language = "fr"): readonly Finding[] =>
  findingsIn({ text, lang: language }, usualRules, undefined);
const foundBy = (text: string, detector: string): readonly string[] =>
  find(text)
    .filter((finding) => finding.detector === detector)
    .flatMap(({ spans }) => spans.map(({ start, end }) => text.slice(start, end)));

/** Sentences with nothing to find, in which something is planted. */
const plain = fc.constantFrom(
  "La chambre est prête.",
  "Nous avons deux lits et une table trop longue.",
  "Il neige, entrez donc.",
  "On mange à sept heures",
  "",
);
const figures = (count: number): fc.Arbitrary<string> =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: count, maxLength: count }).map((all) => all.join(""));
/** What people type, and what they don't. */
const anyText = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 120 }),
  fc
    .array(
      fc.constantFrom(
        ...Array.from("@.+-_/:#()*'’ 0169"),
        "rue ",
        "Rose ",
        "M. ",
        "zéro ",
        "at ",
        "point ",
        "www.",
        "ans ",
        "e\u0301",
      ),
      { maxLength: 60 },
    )
    .map((pieces) => pieces.join("")),
);

describe("findings (seed 71)", () => {
  it("lie inside the text, in its order, apart from each other, with a strength from 0 to 1", () => {
    fc.assert(
      fc.property(anyText, lang, (text, language) => {
        const findings = find(text, language);
        for (const { spans, strength } of findings) {
          expect(strength).toBeGreaterThan(0);
          expect(strength).toBeLessThanOrEqual(1);
          let from = 0;
          for (const { start, end } of spans) {
            expect(start).toBeGreaterThanOrEqual(from);
            expect(end).toBeGreaterThan(start);
            from = end;
          }
          expect(from).toBeLessThanOrEqual(text.length);
        }
        const starts = findings.map(({ spans }) => spans[0].start);
        expect(starts).toEqual(starts.toSorted((a, b) => a - b));
      }),
      { seed: 71, numRuns: 150 },
    );
  });

  it("are a French number's exact place, whatever stands around it and however it is grouped", () => {
    const gap = fc.constantFrom("", " ", ".", "-", "\u00A0", "\u202F", "/");
    fc.assert(
      fc.property(
        plain,
        plain,
        fc.integer({ min: 1, max: 9 }),
        figures(8),
        gap,
        (before, after, second, rest, between) => {
          const pairs = [`0${second}`, ...(rest.match(/../gu) ?? [])].join(between);
          const text = `${before} ${pairs} ${after}`;
          expect(foundBy(text, "phone")).toEqual([pairs]);
        },
      ),
      { seed: 71 },
    );
  });

  it("are a mail address's exact place", () => {
    const word = fc.stringMatching(/^[a-z][a-z0-9]{1,8}$/);
    fc.assert(
      fc.property(
        plain,
        word,
        word,
        word,
        fc.constantFrom("example", "fr", "org"),
        (before, a, b, host, ending) => {
          const address = `${a}.${b}@${host}.${ending}`;
          expect(foundBy(`${before} ${address}, merci.`, "email")).toEqual([address]);
        },
      ),
      { seed: 71 },
    );
  });

  it("do not change with the form of Unicode or the kind of apostrophe and space", () => {
    const texts = fc.constantFrom(
      "Je m'appelle Hélène, j'habite 12 rue des Érables, 06 39 98 12 34.",
      "Écrivez à élodie@example.org ou à Zoé, de la part d'Anaïs.",
      "Ma voisine Bérénice, 8 allée de l'Étang, 35000 Rennes.",
    );
    fc.assert(
      fc.property(texts, fc.constantFrom("NFC", "NFD"), fc.boolean(), (text, form, printed) => {
        const typed = printed ? text.replaceAll("'", "’").replaceAll(" 9", "\u00A09") : text;
        const written = typed.normalize(form);
        const told = find(written).map(({ detector, spans }) => [
          detector,
          ...spans.map(({ start, end }) =>
            written.slice(start, end).normalize("NFC").replaceAll("’", "'").replaceAll("\u00A0", " "),
          ),
        ]);
        expect(told).toEqual(
          find(text).map(({ detector, spans }) => [
            detector,
            ...spans.map(({ start, end }) => text.slice(start, end)),
          ]),
        );
        expect(told.length).toBeGreaterThan(1);
      }),
      { seed: 71 },
    );
  });

  it("are not told under their detector's threshold", () => {
    const silent = { ...usualRules, thresholds: { ...usualRules.thresholds, phone: 1.1 } };
    const text = "Karim, 06 39 98 12 34";
    expect(findingsIn({ text, lang: "fr" }, silent, undefined).map(({ detector }) => detector)).toEqual([
      "name",
    ]);
    const open = { ...usualRules, thresholds: { ...usualRules.thresholds, address: 0.3 } };
    const street = { text: "J'ai grandi rue Gutenberg, il y faisait sombre.", lang: "fr" };
    expect(findingsIn(street, usualRules, undefined)).toEqual([]);
    expect(findingsIn(street, open, undefined).map(({ reason }) => reason)).toEqual(["address-street-alone"]);
  });

  it("are every character without a glyph, wherever it stands", () => {
    const letters = coverageOf(["U+20-7E,U+C0-FF"]);
    const missing = (text: string): readonly string[] =>
      findingsIn({ text, lang: "de" }, usualRules, letters)
        .filter(({ detector }) => detector === "glyphs")
        .flatMap(({ spans }) => spans.map(({ start, end }) => text.slice(start, end)));
    expect(missing("Zimmer frei, bitte anrufen.")).toEqual([]);
    expect(missing("Zimmer 🏠 frei 房 und 🏠 warm.")).toEqual(["🏠", "房", "🏠"]);
    expect(missing("Ein Zi\u1E63mer, gleich hier.".normalize("NFD"))).toHaveLength(1);
  });

  it("know every detector by a threshold", () => {
    expect(Object.keys(usualRules.thresholds).toSorted()).toEqual([...detectors].toSorted());
  });

  it("end soon on what tempts a pattern to try everything", () => {
    const tempting = [
      "a.".repeat(5000),
      "0 ".repeat(5000),
      "Rue de la ".repeat(5000),
      "zéro ".repeat(5000),
      "@".repeat(5000),
      "Jean ".repeat(8000),
      "aaaa-".repeat(8000),
    ];
    for (const text of tempting) expect(find(text).length).toBeGreaterThanOrEqual(0);
  });

  it.each([
    ["Rose vous ouvrira.", ["Rose"]],
    ["Rose ou jaune, la chambre vous attend.", []],
    ["Je marie ma fille en juin.", []],
    ["Notre chat Félix dort là.", []],
    ["Au lycée Jean Moulin, puis chez Victor Hugo.", []],
    ["mon nom c'est fatou diallo, bonjour", ["fatou diallo"]],
    ["Demandez Zorglubine Benali, puis appelez Ysoline.", ["Zorglubine Benali", "Ysoline"]],
    ["C'est Zorglubine qui ouvre.", ["Zorglubine"]],
    ["C'est Paris qui ouvre.", []],
    ["Zorglubine Benali vous attend.", ["Zorglubine Benali"]],
    ["Contactez Emmaüs Connect, ou demandez Conseil.", []],
    ["Parlez à France Travail.", []],
  ])("of names in %j are %j", (text, names) => {
    expect(foundBy(text, "name")).toEqual(names);
  });
});
