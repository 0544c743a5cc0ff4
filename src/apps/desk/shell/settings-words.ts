import type { RetentionRules } from "../../../core/keeping/retention.ts";
import { inBoth } from "../words.ts";

interface SettingsWords {
  readonly title: string;
  readonly who: string;
  readonly twoPersons: string;
  readonly keys: string;
  readonly keysSay: string;
  readonly press: string;
  readonly usualKeys: string;
  readonly sureness: string;
  readonly surenessSays: string;
  readonly told: Readonly<Record<"all" | "usual" | "sure" | "none", string>>;
  readonly retention: string;
  readonly retentionSays: string;
  readonly retained: Readonly<Record<keyof RetentionRules, string>>;
  readonly days: (count: number) => string;
  readonly always: string;
  readonly close: string;
}

export const settingsWords = inBoth<SettingsWords>({
  fr: {
    title: "Réglages",
    who: "Qui décide",
    twoPersons: "Un message n’est gardé que lorsque deux personnes l’ont dit",
    keys: "Touches",
    keysSay:
      "Choisissez un geste, puis pressez la touche qu’il aura. Si elle sert déjà, les deux sont échangées.",
    press: "pressez une touche…",
    usualKeys: "Remettre les touches d’origine",
    sureness: "Ce qui est signalé",
    surenessSays: "Changer ces seuils fait examiner tous les textes à nouveau.",
    told: { all: "tout soupçon", usual: "comme d’habitude", sure: "seulement le sûr", none: "rien" },
    retention: "Durée de conservation",
    retentionSays: "Passé ce temps, le journal nomme ces textes, pour qu’une personne les efface.",
    retained: {
      censoredDays: "Un texte censuré",
      goneDays: "Un texte absent des fichiers de sa source",
    },
    days: (count) => `${count} jours`,
    always: "sans limite",
    close: "Fermer",
  },
  en: {
    title: "Settings",
    who: "Who decides",
    twoPersons: "A message is kept only when two people have said so",
    keys: "Keys",
    keysSay:
      "Choose an act, then press the key that it shall have. If that does something already, both change places.",
    press: "press a key…",
    usualKeys: "Put the first keys back",
    sureness: "What is pointed out",
    surenessSays: "Moving these has all texts looked through anew.",
    told: { all: "every suspicion", usual: "as usual", sure: "only what is sure", none: "nothing" },
    retention: "How long texts are kept",
    retentionSays: "After that the log names them, for a person to erase them.",
    retained: {
      censoredDays: "A text that was censored",
      goneDays: "A text that is gone from its source’s files",
    },
    days: (count) => `${count} days`,
    always: "without end",
    close: "Close",
  },
});
