import type { MessageFacet } from "../../../core/facets/message-facets.ts";
import type { Status } from "../../../core/decisions/replay.ts";
import type { Detector } from "../../../core/findings/finding.ts";
import { inBoth } from "../words.ts";

interface FacetWords {
  readonly facets: Readonly<Record<MessageFacet, string>>;
  /** Values that nobody has given, by facet. */
  readonly unsaid: Readonly<Partial<Record<MessageFacet, string>>>;
  readonly status: Readonly<Record<Status, string>>;
  readonly finding: Readonly<Record<Detector | "near-duplicate", string>>;
  readonly change: Readonly<Record<string, string>>;
  readonly length: (name: string) => string;
}

export const facetWords = inBoth<FacetWords>({
  fr: {
    facets: {
      status: "État",
      finding: "Signalement",
      emotion: "Émotion",
      motive: "Motif",
      "proposed-emotion": "Émotion proposée",
      "proposed-motive": "Motif proposé",
      language: "Langue",
      length: "Longueur",
      change: "Modification",
      "decided-by": "Décidé par",
      tag: "Étiquette",
      source: "Source",
    },
    unsaid: {
      finding: "rien de signalé",
      emotion: "non dite",
      motive: "non dit",
      "proposed-emotion": "aucune proposition",
      "proposed-motive": "aucune proposition",
      change: "aucune",
      "decided-by": "personne encore",
      tag: "aucune",
    },
    status: {
      open: "à décider",
      later: "plus tard",
      "kept-once": "gardé une fois",
      kept: "gardé",
      censored: "censuré",
      erased: "effacé",
    },
    finding: {
      email: "adresse électronique",
      link: "lien",
      handle: "pseudonyme",
      phone: "téléphone",
      address: "adresse postale",
      postcode: "code postal",
      name: "nom",
      profile: "portrait reconnaissable",
      insult: "insulte",
      hate: "haine",
      promise: "promesse",
      language: "autre langue",
      "too-short": "trop court",
      "too-long": "trop long",
      capitals: "capitales",
      "test-entry": "essai",
      glyphs: "lettre manquante",
      "near-duplicate": "quasi-doublon",
    },
    change: {
      redact: "mots retirés",
      edit: "texte modifié",
      note: "annoté",
      tag: "étiqueté",
      gone: "disparu de la source",
    },
    length: (name) => `${name.replace("-", " à ").replace("301+", "plus de 300")} signes`,
  },
  en: {
    facets: {
      status: "Status",
      finding: "Finding",
      emotion: "Emotion",
      motive: "Motive",
      "proposed-emotion": "Proposed emotion",
      "proposed-motive": "Proposed motive",
      language: "Language",
      length: "Length",
      change: "Change",
      "decided-by": "Decided by",
      tag: "Tag",
      source: "Source",
    },
    unsaid: {
      finding: "nothing found",
      emotion: "not said",
      motive: "not said",
      "proposed-emotion": "no proposal",
      "proposed-motive": "no proposal",
      change: "none",
      "decided-by": "nobody yet",
      tag: "none",
    },
    status: {
      open: "to decide",
      later: "later",
      "kept-once": "kept once",
      kept: "kept",
      censored: "censored",
      erased: "erased",
    },
    finding: {
      email: "e-mail address",
      link: "link",
      handle: "handle",
      phone: "telephone",
      address: "address",
      postcode: "postcode",
      name: "name",
      profile: "recognisable portrait",
      insult: "insult",
      hate: "hate",
      promise: "promise",
      language: "another language",
      "too-short": "too short",
      "too-long": "too long",
      capitals: "capitals",
      "test-entry": "test entry",
      glyphs: "missing letter",
      "near-duplicate": "near-duplicate",
    },
    change: {
      redact: "words taken out",
      edit: "text edited",
      note: "annotated",
      tag: "tagged",
      gone: "gone from its source",
    },
    length: (name) => `${name.replace("-", " to ").replace("301+", "over 300")} characters`,
  },
});
