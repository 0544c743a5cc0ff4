import { inBoth } from "../words.ts";
import type { Verdict } from "../../../core/decisions/decision.ts";

interface StatisticsWords {
  readonly of: (count: string, all: string) => string;
  readonly everything: string;
  readonly clear: string;
  readonly search: string;
  readonly filterHint: string;
  readonly value: string;
  readonly messages: string;
  readonly given: string;
  readonly proposed: string;
  readonly emotions: string;
  readonly emotionsHint: string;
  readonly crossing: string;
  readonly crossingHint: string;
  readonly days: string;
  readonly day: string;
  readonly noDays: string;
  readonly mostOnADay: (count: string, days: string) => string;
  readonly asTable: string;
  readonly verdicts: Readonly<Record<Verdict, string>>;
}

export const statisticsWords = inBoth<StatisticsWords>({
  fr: {
    of: (count, all) => `${count} messages sur ${all}`,
    everything: "Tous les messages",
    clear: "Tout retirer",
    search: "Voir ces messages",
    filterHint: "Un clic sur une valeur filtre tout le reste.",
    value: "Valeur",
    messages: "Messages",
    given: "dite",
    proposed: "proposée par les mots du texte",
    emotions: "Les émotions des hôtes",
    emotionsHint:
      "Telles qu’une personne les a dites ; en clair, celles que les mots du texte proposent là où personne n’a rien dit.",
    crossing: "Motifs et émotions",
    crossingHint:
      "Messages par motif et par émotion. Flèches pour se déplacer, Entrée pour filtrer par les deux.",
    days: "Décisions par jour",
    day: "Jour",
    noDays: "Rien n’est encore décidé.",
    mostOnADay: (count, days) => `Au plus ${count} décisions en un jour, sur ${days} jours.`,
    asTable: "En tableau",
    verdicts: { keep: "garder", censor: "censurer", later: "plus tard" },
  },
  en: {
    of: (count, all) => `${count} of ${all} messages`,
    everything: "All messages",
    clear: "Clear all",
    search: "See these messages",
    filterHint: "A click on a value filters all the rest.",
    value: "Value",
    messages: "Messages",
    given: "given",
    proposed: "proposed by the words of the text",
    emotions: "The hosts’ emotions",
    emotionsHint:
      "As a person gave them; paler, those that the words of the text propose where nobody has said anything.",
    crossing: "Motives and emotions",
    crossingHint: "Messages by motive and emotion. Arrow keys move, Enter filters by both.",
    days: "Decisions by day",
    day: "Day",
    noDays: "Nothing is decided yet.",
    mostOnADay: (count, days) => `At most ${count} decisions in a day, over ${days} days.`,
    asTable: "As a table",
    verdicts: { keep: "keep", censor: "censor", later: "later" },
  },
});
