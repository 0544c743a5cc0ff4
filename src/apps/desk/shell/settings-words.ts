import type { RetentionRule } from "../../../core/decisions/decision.ts";
import { inBoth } from "../words.ts";

interface SettingsWords {
  readonly title: string;
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
  readonly days: Readonly<Record<RetentionRule, string>>;
  readonly close: string;
}

export const settingsWords = inBoth<SettingsWords>({
  fr: {
    title: "Réglages",
    twoPersons: "Un message n’est gardé que lorsque deux personnes l’ont dit",
    keys: "Touches",
    keysSay:
      "Choisissez un geste, puis pressez la touche qu’il aura. Si elle sert déjà, les deux sont échangées.",
    press: "pressez une touche…",
    usualKeys: "Remettre les touches d’origine",
    sureness: "Ce qui est signalé",
    surenessSays: "Changer ces seuils fait examiner tous les textes à nouveau.",
    told: { all: "tout soupçon", usual: "comme d’habitude", sure: "seulement le sûr", none: "rien" },
    retention: "Conservation, en jours",
    retentionSays:
      "Ce qui dépasse ces durées est proposé à l’effacement, dans le journal. Vide : aussi longtemps que l’espace de travail.",
    days: { censoredDays: "Textes censurés", goneDays: "Textes disparus de leur source" },
    close: "Fermer",
  },
  en: {
    title: "Settings",
    twoPersons: "A message is kept only when two people have said so",
    keys: "Keys",
    keysSay:
      "Choose an act, then press the key that it shall have. If that does something already, both change places.",
    press: "press a key…",
    usualKeys: "Put the first keys back",
    sureness: "What is pointed out",
    surenessSays: "Moving these has all texts looked through anew.",
    told: { all: "every suspicion", usual: "as usual", sure: "only what is sure", none: "nothing" },
    retention: "Retention, in days",
    retentionSays: "What is older is proposed for erasure, in the log. Empty: for as long as the workspace.",
    days: { censoredDays: "Censored texts", goneDays: "Texts gone from their source" },
    close: "Close",
  },
});
