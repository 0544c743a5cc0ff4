import * as fc from "fast-check";

const words =
  "la chambre donne sur un jardin avec des pommiers à gauche et le chien dort peu Venez y a-t-il quelqu’un grands-parents œuf sœur bibliothécaire portemanteaux applaudissements".split(
    " ",
  );
const marks = ["", "", "", "", ",", ".", " !", " ?", " :", "..."];

/** Sentences as hosts write them: words with punctuation, some in guillemets. */
export const anyProse = fc
  .array(fc.tuple(fc.constantFrom(...words), fc.constantFrom(...marks), fc.integer({ min: 0, max: 9 })), {
    minLength: 1,
    maxLength: 70,
  })
  .map((parts) =>
    parts.map(([word, mark, quoted]) => (quoted === 0 ? `« ${word}${mark} »` : word + mark)).join(" "),
  );

/** Whatever a file may hold: controls, lone surrogates, directional marks, emoji, one endless word. */
export const anyText = fc.oneof(
  anyProse,
  fc.string({ unit: "binary", maxLength: 300 }),
  fc.string({ unit: "grapheme", maxLength: 200 }),
  fc.string({
    unit: fc.constantFrom(
      "\u202E",
      "\u2066",
      "\u2069",
      "\u200F",
      "א",
      "a",
      " ",
      "\n",
      "\0",
      "«",
      "\ud800",
      "👩‍👩‍👧",
      "‌",
    ),
    maxLength: 200,
  }),
  fc.integer({ min: 1, max: 1000 }).map((letters) => "a".repeat(letters)),
  fc.integer({ min: 1, max: 60 }).map((count) => "🫱🏽".repeat(count)),
);

export const anyLanguage = fc.constantFrom("fr", "ar", "fa", "uk", "de", "en", "he", "");
