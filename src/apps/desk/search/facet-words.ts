import type { MessageFacet } from "../../../core/facets/message-facets.ts";
import { inBoth } from "../words.ts";

interface FacetWords {
  readonly facets: Readonly<Record<MessageFacet, string>>;
  /** Values that nobody has given, by facet. */
  readonly unsaid: Readonly<Partial<Record<MessageFacet, string>>>;
  readonly twin: string;
  readonly change: Readonly<Record<string, string>>;
  readonly length: (name: string) => string;
}

export const facetWords = inBoth<FacetWords>({
  fr: {
    facets: {
      status: "État",
      decision: "Décision",
      finding: "Signalement",
      emotion: "Émotion",
      motive: "Motif",
      "proposed-emotion": "Émotion proposée",
      "proposed-motive": "Motif proposé",
      language: "Langue",
      length: "Longueur",
      change: "Dans les fichiers",
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
      decision: "aucune",
      change: "inchangé",
      "decided-by": "personne encore",
      tag: "aucune",
    },
    twin: "quasi-doublon",
    change: { changed: "texte changé", gone: "disparu" },
    length: (name) => `${name.replace("-", " à ").replace("301+", "plus de 300")} signes`,
  },
  en: {
    facets: {
      status: "Status",
      decision: "Decision",
      finding: "Finding",
      emotion: "Emotion",
      motive: "Motive",
      "proposed-emotion": "Proposed emotion",
      "proposed-motive": "Proposed motive",
      language: "Language",
      length: "Length",
      change: "In the files",
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
      decision: "none",
      change: "unchanged",
      "decided-by": "nobody yet",
      tag: "none",
    },
    twin: "near-duplicate",
    change: { changed: "text changed", gone: "gone" },
    length: (name) => `${name.replace("-", " to ").replace("301+", "over 300")} characters`,
  },
});
