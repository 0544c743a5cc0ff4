import type { Detector } from "../../../core/findings/finding.ts";
import { inBoth } from "../words.ts";

/** What was found, in a word or two. */
export const detectorWords = inBoth<Readonly<Record<Detector, string>>>({
  fr: {
    email: "Adresse e-mail",
    link: "Lien",
    handle: "Compte en ligne",
    phone: "Téléphone",
    address: "Adresse",
    postcode: "Code postal",
    name: "Nom",
    profile: "Portrait reconnaissable",
    insult: "Insulte",
    hate: "Haine",
    promise: "Promesse",
    language: "Autre langue",
    "too-short": "Trop court",
    "too-long": "Trop long",
    capitals: "Capitales",
    "test-entry": "Essai",
    glyphs: "Caractère manquant",
  },
  en: {
    email: "E-mail address",
    link: "Link",
    handle: "Online account",
    phone: "Telephone",
    address: "Address",
    postcode: "Postcode",
    name: "Name",
    profile: "Recognisable portrait",
    insult: "Insult",
    hate: "Hate",
    promise: "Promise",
    language: "Other language",
    "too-short": "Too short",
    "too-long": "Too long",
    capitals: "Capitals",
    "test-entry": "Test entry",
    glyphs: "Missing character",
  },
});
