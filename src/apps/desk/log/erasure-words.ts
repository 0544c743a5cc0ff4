import { inBoth } from "../words.ts";

interface ErasureWords {
  readonly title: string;
  readonly why: string;
  readonly asked: string;
  readonly found: (count: number, shown: number) => string;
  readonly none: string;
  readonly choose: string;
  readonly another: string;
  readonly willGo: string;
  readonly messages: (ids: readonly string[]) => string;
  readonly silenced: (count: number) => string;
  readonly quoting: (count: number) => string;
  readonly snapshots: (versions: readonly string[]) => string;
  readonly onFloor: (version: string) => string;
  readonly elsewhere: string;
  readonly reason: string;
  readonly reasonHint: string;
  readonly confirm: (id: string) => string;
  readonly erase: string;
  readonly erasing: string;
  readonly erased: (ids: readonly string[]) => string;
  readonly hash: string;
}

export const erasureWords = inBoth<ErasureWords>({
  fr: {
    title: "Demande d’effacement",
    why: "Quelqu’un demande que son message disparaisse. Le texte est effacé partout ; on ne peut pas revenir en arrière.",
    asked: "Identifiant, ou mots du texte",
    found: (count, shown) =>
      count === 1
        ? "1 message"
        : count === shown
          ? `${count} messages`
          : `${count} messages, dont voici ${shown}`,
    none: "Aucun message n’a cet identifiant ni ces mots.",
    choose: "Choisir",
    another: "Chercher un autre message",
    willGo: "Seront effacés",
    messages: (ids) =>
      ids.length === 1 ? `le texte du message ${ids[0]}` : `le texte des messages ${ids.join(", ")}, le même`,
    silenced: (count) =>
      count === 1 ? "les mots d’une décision le concernant" : `les mots de ${count} décisions le concernant`,
    quoting: (count) =>
      count === 1 ? "une citation dans une autre décision" : `des citations dans ${count} autres décisions`,
    snapshots: (versions) =>
      versions.length === 1
        ? `sa place dans la version publiée ${versions[0]}`
        : `sa place dans les versions publiées ${versions.join(", ")}`,
    onFloor: (version) =>
      `La version ${version} est la dernière publiée : publiez-en une sans ce message, ou il reste dans les paumes.`,
    elsewhere: "Les fichiers déjà exportés ne sont pas atteints : effacez-les à part.",
    reason: "Motif",
    reasonHint: "Il reste au journal : n’y mettez ni nom ni texte.",
    confirm: (id) => `Pour confirmer, tapez ${id}`,
    erase: "Effacer pour toujours",
    erasing: "Effacement…",
    erased: (ids) => (ids.length === 1 ? `${ids[0]} est effacé.` : `${ids.join(", ")} sont effacés.`),
    hash: "l’empreinte SHA-256 du texte",
  },
  en: {
    title: "Erasure request",
    why: "Somebody asks that their message disappear. The text is erased everywhere; this cannot be undone.",
    asked: "Id, or words of the text",
    found: (count, shown) =>
      count === 1
        ? "1 message"
        : count === shown
          ? `${count} messages`
          : `${count} messages, ${shown} of them here`,
    none: "No message has this id or these words.",
    choose: "Choose",
    another: "Look for another message",
    willGo: "Will be erased",
    messages: (ids) =>
      ids.length === 1 ? `the text of message ${ids[0]}` : `the text of messages ${ids.join(", ")}, the same`,
    silenced: (count) =>
      count === 1 ? "the words of one decision about it" : `the words of ${count} decisions about it`,
    quoting: (count) =>
      count === 1 ? "a quotation in another decision" : `quotations in ${count} other decisions`,
    snapshots: (versions) =>
      versions.length === 1
        ? `its place in the published version ${versions[0]}`
        : `its place in the published versions ${versions.join(", ")}`,
    onFloor: (version) =>
      `Version ${version} is the last one published: publish one without this message, or it stays in palms.`,
    elsewhere: "Files that were exported before are not reached: erase them yourself.",
    reason: "Reason",
    reasonHint: "It stays in the log: put no name and no text into it.",
    confirm: (id) => `To confirm, type ${id}`,
    erase: "Erase for ever",
    erasing: "Erasing…",
    erased: (ids) => (ids.length === 1 ? `${ids[0]} is erased.` : `${ids.join(", ")} are erased.`),
    hash: "the SHA-256 of the text",
  },
});
