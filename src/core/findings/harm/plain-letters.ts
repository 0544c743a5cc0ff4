const meant: Readonly<Record<string, string>> = {
  "0": "o",
  "1": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "@": "a",
  $: "s",
  "€": "e",
};
/** A figure or sign between letters, and what follows it in the word. */
const disguised = /(?<=\p{L})[013457@$€]+(?=\p{L}|[013457@$€]+\p{L})/gu;

/** "c0nn4rd" as "connard"; of the same length. Addresses are harmed too, so this is for insults only. */
export const plainLetters = (text: string): string =>
  text.replace(disguised, (signs) => Array.from(signs, (sign) => meant[sign] ?? sign).join(""));
