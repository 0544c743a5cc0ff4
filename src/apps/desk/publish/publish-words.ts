import type { CheckKind } from "../../../core/publish/checks.ts";
import type { Scope } from "../../../core/publish/candidate.ts";
import { inBoth } from "../words.ts";

interface PublishWords {
  readonly onFloor: string;
  readonly own: string;
  readonly version: (name: string) => string;
  readonly message: string;
  readonly messages: string;
  readonly since: (when: string, by: string) => string;
  readonly kiosk: (name: string, shown: string, count: string, when: string) => string;
  readonly kioskBehind: string;
  readonly noKiosk: string;
  readonly notRead: string;
  readonly published: string;
  readonly put: string;
  readonly goBack: (to: string) => string;
  readonly goBackAsk: (to: string) => string;
  readonly goBackSays: string;
  readonly yes: string;
  readonly cancel: string;
  readonly next: string;
  readonly scope: string;
  readonly scopes: Readonly<Record<Scope, string>>;
  readonly difference: string;
  readonly fresh: string;
  readonly rewritten: string;
  readonly relabelled: string;
  readonly gone: string;
  readonly same: string;
  readonly listed: (what: string, count: string) => string;
  readonly checks: string;
  readonly allWell: string;
  readonly check: Readonly<Record<CheckKind, string>>;
  readonly show: string;
  readonly insist: string;
  readonly title: string;
  readonly titleHint: string;
  readonly versionName: string;
  readonly note: string;
  readonly credit: string;
  readonly licence: string;
  readonly comesFrom: (label: string) => string;
  readonly tryOut: string;
  readonly publish: string;
  readonly tried: (version: string, count: string) => string;
  readonly done: (version: string, count: string) => string;
  readonly wentBack: (to: string) => string;
  readonly loggedOut: string;
  readonly unknown: string;
  readonly refused: string;
  readonly busy: string;
  readonly missing: (what: string) => string;
  readonly missingKey: string;
  readonly key: string;
  readonly pinned: string;
  readonly unpinned: string;
  readonly pinHow: string;
  readonly keyLost: string;
}

export const publishWords = inBoth<PublishWords>({
  fr: {
    onFloor: "Dans les paumes en ce moment",
    own: "la série d’origine",
    version: (name) => `la version ${name}`,
    message: "message",
    messages: "messages",
    since: (when, by) => `mise en place le ${when} par ${by}`,
    kiosk: (name, shown, count, when) =>
      `Le kiosque ${name} montre ${shown} (${count}), confirmé le ${when}.`,
    kioskBehind: "Pas encore : il change dès que personne n’est là.",
    noKiosk: "Aucun kiosque n’a encore dit ce qu’il montre.",
    notRead: "Ce que montrent les kiosques n’a pas encore pu être lu.",
    published: "Versions publiées",
    put: "Remettre dans les paumes",
    goBack: (to) => `Revenir à ${to}`,
    goBackAsk: (to) => `Revenir à ${to} ?`,
    goBackSays:
      "Les kiosques changent dès que personne n’y lit. Rien n’est effacé : on peut y revenir de même.",
    yes: "Revenir",
    cancel: "Annuler",
    next: "Publier",
    scope: "Ce qui est publié",
    scopes: {
      kept: "ce qui a été gardé",
      "undecided-too": "ce qui a été gardé, et ce que personne n’a encore lu",
    },
    difference: "Ce qui changerait",
    fresh: "nouveaux",
    rewritten: "textes modifiés",
    relabelled: "étiquetés autrement",
    gone: "retirés",
    same: "inchangés",
    listed: (what, count) => `${what} : ${count}`,
    checks: "Vérifications",
    allWell: "Rien ne s’oppose à la publication.",
    check: {
      empty: "Il n’y a aucun message à publier",
      "no-difference": "Rien ne diffère de ce qui est déjà dans les paumes",
      version: "La version doit être faite de trois nombres, et venir après toutes les autres",
      text: "Textes qui ne peuvent pas être montrés tels quels",
      letters: "Textes qui ont un caractère qu’aucune police n’a",
      "taken-out": "Textes qui contiennent encore des mots qui en ont été retirés",
      erased: "Textes effacés à la demande de quelqu’un, et revenus",
      "undecided-personal": "Messages que personne n’a lus, et qui pourraient faire reconnaître quelqu’un",
      "undecided-unsearched": "Messages que personne n’a lus, et où rien n’a encore été cherché",
    },
    show: "Voir",
    insist: "Les publier quand même, parce que",
    title: "Nom",
    titleHint: "par exemple « Printemps 2027 »",
    versionName: "Version",
    note: "Note",
    credit: "Mention affichée",
    licence: "Licence des textes",
    comesFrom: (label) => `D’où viennent les messages « ${label} »`,
    tryOut: "Essayer sans publier",
    publish: "Signer et publier",
    tried: (version, count) =>
      `Essai réussi : la maison a vérifié la version ${version}, ${count}. Rien n’a été gardé.`,
    done: (version, count) =>
      `La version ${version}, ${count}, est publiée. Les kiosques la prennent dès que personne n’y lit.`,
    wentBack: (to) => `De retour à ${to}. Les kiosques changent dès que personne n’y lit.`,
    loggedOut: "La maison demande d’abord le code d’un commissaire.",
    unknown: "La maison n’a pas cette version.",
    refused: "La maison refuse cette série ; ce qui est dans les paumes n’a pas changé. Voici pourquoi :",
    busy: "Un instant…",
    missing: (what) => `Il manque encore : ${what}.`,
    missingKey: "cette clé dans le fichier de l’installation",
    key: "La clé de ce bureau",
    pinned: "L’installation reconnaît cette clé.",
    unpinned:
      "L’installation ne reconnaît pas encore cette clé : ce qu’elle signe n’est montré nulle part. Le technicien l’inscrit une fois.",
    pinHow:
      "Dans le fichier de l’installation, sous « messages », ajouter à « publishers » (sans redémarrer rien) :",
    keyLost:
      "La clé ne quitte pas ce navigateur. S’il est perdu, le suivant en fait une autre, à inscrire à côté : ce que la première a signé reste valable.",
  },
  en: {
    onFloor: "In palms now",
    own: "the set that came with the installation",
    version: (name) => `version ${name}`,
    message: "message",
    messages: "messages",
    since: (when, by) => `put there on ${when} by ${by}`,
    kiosk: (name, shown, count, when) => `Kiosk ${name} shows ${shown} (${count}), acknowledged on ${when}.`,
    kioskBehind: "Not yet: it changes over once nobody is there.",
    noKiosk: "No kiosk has said yet what it shows.",
    notRead: "What kiosks show could not be read yet.",
    published: "Published versions",
    put: "Put back into palms",
    goBack: (to) => `Go back to ${to}`,
    goBackAsk: (to) => `Go back to ${to}?`,
    goBackSays:
      "Kiosks change over once nobody is reading. Nothing is deleted: this can be undone the same way.",
    yes: "Go back",
    cancel: "Cancel",
    next: "Publish",
    scope: "What is published",
    scopes: {
      kept: "what was kept",
      "undecided-too": "what was kept, and what nobody has read yet",
    },
    difference: "What would change",
    fresh: "new",
    rewritten: "texts changed",
    relabelled: "labelled otherwise",
    gone: "taken away",
    same: "unchanged",
    listed: (what, count) => `${what}: ${count}`,
    checks: "Checks",
    allWell: "Nothing stands against publishing.",
    check: {
      empty: "There is no message to publish",
      "no-difference": "Nothing differs from what is in palms already",
      version: "A version is three numbers, and comes after all others",
      text: "Texts that cannot be shown as they are",
      letters: "Texts with a character that no typeface has",
      "taken-out": "Texts that still hold words which were taken out of them",
      erased: "Texts that were erased on somebody’s request, and have come back",
      "undecided-personal": "Messages that nobody has read, by which somebody might be recognised",
      "undecided-unsearched": "Messages that nobody has read, and that were not searched yet",
    },
    show: "Show",
    insist: "Publish them all the same, because",
    title: "Name",
    titleHint: "as “Spring 2027”",
    versionName: "Version",
    note: "Note",
    credit: "Credit line",
    licence: "Licence of the texts",
    comesFrom: (label) => `Where the messages “${label}” come from`,
    tryOut: "Try without publishing",
    publish: "Sign and publish",
    tried: (version, count) =>
      `The trial went well: the house has verified version ${version}, ${count}. Nothing was kept.`,
    done: (version, count) =>
      `Version ${version}, ${count}, is published. Kiosks take it once nobody is reading.`,
    wentBack: (to) => `Back to ${to}. Kiosks change over once nobody is reading.`,
    loggedOut: "The house asks for a curator’s PIN first.",
    unknown: "The house does not have that version.",
    refused: "The house refuses this set; what is in palms has not changed. This is why:",
    busy: "One moment…",
    missing: (what) => `Still missing: ${what}.`,
    missingKey: "this key in the installation’s file",
    key: "This desk’s key",
    pinned: "The installation knows this key.",
    unpinned:
      "The installation does not know this key yet: what it signs is shown nowhere. A technician puts it there once.",
    pinHow: "In the installation’s file, under “messages”, add to “publishers” (nothing needs a restart):",
    keyLost:
      "The key does not leave this browser. Should that be lost, the next one makes another, to be put beside it: what the first has signed stays good.",
  },
});
