import { inBoth } from "../words.ts";

interface SearchWords {
  readonly label: string;
  readonly hint: string;
  readonly facets: string;
  readonly found: (count: number, all: number) => string;
  readonly waiting: (count: number) => string;
  readonly results: string;
  readonly none: string;
  readonly read: string;
  readonly clear: string;
  readonly more: (count: number) => string;
  readonly fewer: string;
  readonly everything: string;
  readonly colon: string;
}

const french = new Intl.NumberFormat("fr");
const english = new Intl.NumberFormat("en");

export const searchWords = inBoth<SearchWords>({
  fr: {
    label: "Chercher dans les messages",
    hint: "mots, « une suite de mots », identifiant",
    facets: "Filtres",
    found: (count, all) =>
      `${french.format(count)} ${count > 1 ? "messages" : "message"} sur ${french.format(all)}`,
    waiting: (count) => `encore ${french.format(count)} à indexer…`,
    results: "Messages trouvés",
    none: "Aucun message ne répond à tout cela.",
    read: "Lire ces messages",
    clear: "Tout retirer",
    more: (count) => `${french.format(count)} de plus`,
    fewer: "Moins",
    everything: "tous les messages",
    colon: " : ",
  },
  en: {
    label: "Search the messages",
    hint: "words, “words in a row”, an id",
    facets: "Filters",
    found: (count, all) =>
      `${english.format(count)} of ${english.format(all)} ${all === 1 ? "message" : "messages"}`,
    waiting: (count) => `${english.format(count)} still to be indexed…`,
    results: "Messages found",
    none: "No message answers to all of that.",
    read: "Read these messages",
    clear: "Clear all",
    more: (count) => `${english.format(count)} more`,
    fewer: "Fewer",
    everything: "all messages",
    colon: ": ",
  },
});
