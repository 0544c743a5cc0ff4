import type { Counts } from "../../../core/facets/facet-index.ts";
import { lengthClasses, type MessageFacet, unsaid } from "../../../core/facets/message-facets.ts";
import type { Desk } from "../desk.ts";
import { facetWords } from "../search/facet-words.ts";
import { questOf } from "../search/quest.ts";
import { wordsOf } from "../words.ts";
import { type Bar, Bars } from "./bars.tsx";

const nothing: Counts = new Map();
const classes = lengthClasses.map(({ name }): string => name);

/** Lengths from short to long, all else from many to few; what nobody has said stands below what was said. */
const inOrder = (facet: MessageFacet, bars: readonly Bar[]): readonly Bar[] =>
  facet === "length"
    ? bars.toSorted((a, b) => classes.indexOf(a.value) - classes.indexOf(b.value))
    : bars.toSorted(
        (a, b) =>
          Number(a.value === unsaid) - Number(b.value === unsaid) ||
          b.count + b.proposed - a.count - a.proposed,
      );

/** The values of a facet among what was found, each counted as if this facet had no choice. @param proposals a facet whose counts are laid on top. */
export function FacetBars({
  desk,
  facet,
  proposals,
  title,
}: {
  readonly desk: Desk;
  readonly facet: MessageFacet;
  readonly proposals?: MessageFacet;
  /** The facet's name where none is given. */
  readonly title?: string;
}) {
  const { counts, selection } = questOf(desk);
  const given = counts.value.get(facet) ?? nothing;
  const proposed = (proposals && counts.value.get(proposals)) ?? nothing;
  const chosen = selection.value[facet];
  const bars = [...new Set([...given.keys(), ...proposed.keys()])]
    .map((value) => ({ value, count: given.get(value) ?? 0, proposed: proposed.get(value) ?? 0 }))
    .filter(({ value, count, proposed: more }) => count + more > 0 || chosen?.has(value) === true);
  if (bars.length === 0) return null;
  const name = title ?? wordsOf(facetWords, desk).facets[facet];
  return <Bars desk={desk} facet={facet} title={name} bars={inOrder(facet, bars)} />;
}
