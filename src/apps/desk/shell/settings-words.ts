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
    close: "Close",
  },
});
