import { languageName } from "../../../core/messages/language-name.ts";
import { type MessageFacet, twin, unsaid } from "../../../core/facets/message-facets.ts";
import type { Desk } from "../desk.ts";
import { detectorWords } from "../finding-words/detector-words.ts";
import { queueWords } from "../queue/queue-words.ts";
import { wordsOf } from "../words.ts";
import { facetWords } from "./facet-words.ts";
import { tagNames } from "../tags/tag-names.ts";

const at = (names: Readonly<Record<string, string>>, value: string): string => names[value] ?? value;

/** What a value of a facet is called in the language of the interface. */
export function valueName(facet: MessageFacet, value: string, desk: Pick<Desk, "language">): string {
  const words = wordsOf(facetWords, desk);
  if (value === unsaid) return words.unsaid[facet] ?? "–";
  switch (facet) {
    case "status":
      return at(wordsOf(queueWords, desk).status, value);
    case "decision":
      return at(wordsOf(queueWords, desk).act, value);
    case "finding":
      return value === twin ? words.twin : at(wordsOf(detectorWords, desk), value);
    case "change":
      return at(words.change, value);
    case "length":
      return words.length(value);
    case "language":
      return languageName(value, desk.language.value);
    case "emotion":
    case "motive":
    case "proposed-emotion":
    case "proposed-motive":
      return at(wordsOf(tagNames, desk), value);
    default:
      return value;
  }
}
