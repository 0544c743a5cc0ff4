import type { RetentionRule } from "../../../core/decisions/decision.ts";
import { inBoth } from "../words.ts";

type ByRule<T> = Readonly<Record<RetentionRule, T>>;

interface RetentionWords {
  readonly title: string;
  readonly says: string;
  /** What a rule says, as a reason in the log, too. */
  readonly rule: ByRule<(days: string) => string>;
  readonly forever: ByRule<string>;
  readonly since: string;
  readonly nothing: string;
  readonly due: (count: string) => string;
  readonly erase: (count: string) => string;
  readonly ask: (count: string) => string;
  readonly askSays: string;
  readonly yes: string;
  readonly cancel: string;
  readonly erasing: string;
  readonly erased: (count: string) => string;
}

export const retentionWords = inBoth<RetentionWords>({
  fr: {
    title: "Conservation",
    says: "Un texte que personne ne verra n’est pas gardé plus longtemps qu’il ne sert. Les durées se changent dans les réglages.",
    rule: {
      censoredDays: (days) => `censuré depuis plus de ${days} jours`,
      goneDays: (days) => `disparu de sa source depuis plus de ${days} jours`,
    },
    forever: {
      censoredDays: "ce qui est censuré est gardé aussi longtemps que l’espace de travail",
      goneDays: "ce qui a disparu de sa source est gardé aussi longtemps que l’espace de travail",
    },
    since: "depuis le",
    nothing: "Rien n’est à effacer aujourd’hui.",
    due: (count) => (count === "1" ? "1 message à effacer" : `${count} messages à effacer`),
    erase: (count) => (count === "1" ? "Effacer ce message…" : `Effacer ces ${count} messages…`),
    ask: (count) =>
      count === "1" ? "Effacer 1 message pour toujours ?" : `Effacer ${count} messages pour toujours ?`,
    askSays:
      "Leurs textes sont effacés partout, versions publiées comprises, et sous chaque identifiant. On ne peut pas revenir en arrière. Le journal garde pour chacun qui l’a fait, quand, la règle et une empreinte.",
    yes: "Effacer",
    cancel: "Annuler",
    erasing: "Effacement…",
    erased: (count) => (count === "1" ? "1 message est effacé." : `${count} messages sont effacés.`),
  },
  en: {
    title: "Retention",
    says: "A text that nobody will see is kept no longer than it is of use. How long is changed in the settings.",
    rule: {
      censoredDays: (days) => `censored for more than ${days} days`,
      goneDays: (days) => `gone from its source for more than ${days} days`,
    },
    forever: {
      censoredDays: "what is censored is kept for as long as the workspace",
      goneDays: "what is gone from its source is kept for as long as the workspace",
    },
    since: "since",
    nothing: "Nothing is due to be erased today.",
    due: (count) => (count === "1" ? "1 message due to be erased" : `${count} messages due to be erased`),
    erase: (count) => (count === "1" ? "Erase this message…" : `Erase these ${count} messages…`),
    ask: (count) => (count === "1" ? "Erase 1 message for good?" : `Erase ${count} messages for good?`),
    askSays:
      "Their texts are erased everywhere, published versions too, and under every id. This cannot be undone. For each the log keeps who did it, when, the rule and a hash.",
    yes: "Erase",
    cancel: "Cancel",
    erasing: "Erasing…",
    erased: (count) => (count === "1" ? "1 message is erased." : `${count} messages are erased.`),
  },
});
