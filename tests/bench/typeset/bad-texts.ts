/** Texts that no message should be, and that must neither break nor slow the floor. */
export const BAD_TEXTS: readonly { readonly name: string; readonly text: string; readonly lang: string }[] = [
  { name: "empty", text: "", lang: "fr" },
  { name: "only spaces", text: " \n\t\u00A0 ".repeat(80), lang: "fr" },
  { name: "only punctuation", text: "?! … « » , ; : — ".repeat(20), lang: "fr" },
  { name: "one word of 1,000 letters", text: "a".repeat(1000), lang: "fr" },
  { name: "one word of 1,000 syllables", text: "ba".repeat(1000), lang: "fr" },
  { name: "1,000 one-letter words", text: "a ".repeat(1000), lang: "fr" },
  { name: "very long", text: "La porte est ouverte, entrez donc. ".repeat(300), lang: "fr" },
  { name: "piled marks", text: `e${"\u0301\u0323".repeat(50)} `.repeat(60), lang: "fr" },
  { name: "emoji of many parts", text: "👩‍👩‍👧‍👦🫱🏽‍🫲🏿".repeat(60), lang: "fr" },
  { name: "mixed directions", text: "Bonjour שלום مرحبا 123 (oui) ".repeat(12), lang: "fr" },
  { name: "unbalanced directions", text: "\u202E\u2066abc\u2067 \u202Bשלום".repeat(40), lang: "ar" },
  { name: "controls", text: "\u0000\u0007\uFFFE\uD800 a".repeat(80), lang: "fr" },
];
