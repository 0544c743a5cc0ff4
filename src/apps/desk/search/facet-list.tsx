import { useState } from "preact/hooks";
import { lengthClasses, type MessageFacet, messageFacets } from "../../../core/facets/message-facets.ts";
import type { Desk } from "../desk.ts";
import { wordsOf } from "../words.ts";
import { facetWords } from "./facet-words.ts";
import { type FacetCounts, type Quest, questOf } from "./quest.ts";
import { searchWords } from "./search-words.ts";
import { useAfterPaint } from "./use-after-paint.ts";
import { valueName } from "./value-name.ts";

/** Values that are shown before one asks for more. */
const mostAtFirst = 8;

/** Open when the view is: what a curator begins with. */
const openAtFirst: ReadonlySet<MessageFacet> = new Set(["status", "finding", "emotion", "motive"]);

/** Facets with something to choose between: a value that all messages share parts nothing. */
export function FacetList({ desk }: { readonly desk: Desk }) {
  const quest = questOf(desk);
  const words = wordsOf(searchWords, desk);
  const counted = useAfterPaint(quest.found, () => ({
    counts: quest.counts.value,
    totals: quest.totals.value,
  }));
  return (
    <section class="facets" aria-label={words.facets}>
      {messageFacets
        .filter((facet) => (counted.counts.get(facet)?.size ?? 0) > 1)
        .map((facet) => (
          <Facet key={facet} desk={desk} quest={quest} facet={facet} counted={counted} />
        ))}
    </section>
  );
}

interface FacetParts {
  readonly desk: Desk;
  readonly quest: Quest;
  readonly facet: MessageFacet;
  readonly counted: { readonly counts: FacetCounts; readonly totals: FacetCounts };
}

/** One facet; its values are counted after each key, and drawn only where they are seen. */
function Facet({ desk, quest, facet, counted }: FacetParts) {
  const [isUnfolded, setUnfolded] = useState(openAtFirst.has(facet));
  const isOpen = isUnfolded || chosenOf(quest, facet).size > 0;
  return (
    <details open={isOpen} onToggle={({ currentTarget }) => setUnfolded(currentTarget.open)}>
      <summary>{wordsOf(facetWords, desk).facets[facet]}</summary>
      {isOpen && <Values desk={desk} quest={quest} facet={facet} counted={counted} />}
    </details>
  );
}

const nothing: ReadonlySet<string> = new Set();

const chosenOf = ({ selection }: Quest, facet: MessageFacet): ReadonlySet<string> =>
  selection.value[facet] ?? nothing;

const byLength = lengthClasses.map(({ name }): string => name);

/** Lengths by length, all else by number among all messages: nothing changes places at a key. What is chosen stays in sight. */
function inOrder({
  quest,
  facet,
  counted,
}: FacetParts): readonly (readonly [value: string, count: number])[] {
  const counts = [...(counted.counts.get(facet) ?? [])];
  const chosen = chosenOf(quest, facet);
  const there = counts.filter(([value, count]) => count > 0 || chosen.has(value));
  if (facet === "length") return there.toSorted(([a], [b]) => byLength.indexOf(a) - byLength.indexOf(b));
  const totals = counted.totals.get(facet);
  const total = (value: string): number => totals?.get(value) ?? 0;
  return there.toSorted(([a], [b]) => Number(chosen.has(b)) - Number(chosen.has(a)) || total(b) - total(a));
}

function Values(parts: FacetParts) {
  const { desk, quest, facet } = parts;
  const [isWhole, setWhole] = useState(false);
  const words = wordsOf(searchWords, desk);
  const all = inOrder(parts);
  const chosen = chosenOf(quest, facet);
  const shown = isWhole ? all : all.slice(0, Math.max(mostAtFirst, chosen.size));
  const number = new Intl.NumberFormat(desk.language.value);
  return (
    <>
      <ul>
        {shown.map(([value, count]) => (
          <li key={value}>
            <label>
              <input
                type="checkbox"
                checked={chosen.has(value)}
                onChange={() => quest.toggle(facet, value)}
              />
              <span>{valueName(facet, value, desk)}</span>
              <span class="count">{number.format(count)}</span>
            </label>
          </li>
        ))}
      </ul>
      {all.length > mostAtFirst && (
        <button type="button" class="plain" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? words.fewer : words.more(all.length - shown.length)}
        </button>
      )}
    </>
  );
}
