import { overlap, type Span } from "../findings/finding.ts";
import { type FoundWord, wordsIn } from "../search/words.ts";
import { emotionWords } from "./emotion-words.ts";
import { type EntriesAt, entriesIn, type Entry } from "./entries.ts";
import { motiveWords } from "./motive-words.ts";

/** The tags that rules propose values for. */
export const proposedTags = ["motive", "emotion"] as const;

export type ProposedTag = (typeof proposedTags)[number];

/** A proposal to the curator, who decides; nothing applies it by itself. */
export interface TagProposal {
  readonly tag: ProposedTag;
  readonly value: string;
  /** What speaks for it, in the order of the text. */
  readonly evidence: readonly Evidence[];
  /** 0 to 1: more, and more telling, words speak for it. A rank, not a probability. */
  readonly strength: number;
}

/** Where a text has an entry of a list. */
export interface Evidence {
  readonly span: Span;
  /** The entry as it stands in the list: the reason. */
  readonly entry: string;
  readonly weight: 1 | 2;
}

/** One telling entry, or two that hint. */
const enough = 2;

const looks: Readonly<Record<ProposedTag, EntriesAt>> = {
  motive: entriesIn(motiveWords),
  emotion: entriesIn(emotionWords),
};

/** Of evidence that overlaps the weightier counts, of equals the longer: "ma grand-mère" is one thing that is said. */
function withoutOverlaps(evidence: readonly Evidence[]): readonly Evidence[] {
  const length = ({ span }: Evidence): number => span.end - span.start;
  const kept: Evidence[] = [];
  for (const one of evidence.toSorted((a, b) => b.weight - a.weight || length(b) - length(a))) {
    if (!kept.some(({ span }) => overlap(span, one.span))) kept.push(one);
  }
  return kept.toSorted((a, b) => a.span.start - b.span.start);
}

/** Said twice, a word tells no more than said once. */
const weightOf = (evidence: readonly Evidence[]): number =>
  [...new Map(evidence.map(({ entry, weight }) => [entry, weight])).values()].reduce<number>(
    (sum, weight) => sum + weight,
    0,
  );

function evidenceIn(
  words: readonly FoundWord[],
  entriesAt: EntriesAt,
): ReadonlyMap<string, readonly Evidence[]> {
  const byValue = new Map<string, Evidence[]>();
  const take = ({ value, says, weight, words: { length } }: Entry, at: number): void => {
    const [first, last] = [words[at], words[at + length - 1]];
    if (first === undefined || last === undefined) return;
    const evidence = { span: { start: first.span.start, end: last.span.end }, entry: says, weight };
    const own = byValue.get(value);
    if (own === undefined) byValue.set(value, [evidence]);
    else own.push(evidence);
  };
  for (let at = 0; at < words.length; at++) for (const entry of entriesAt(words, at)) take(entry, at);
  return byValue;
}

/** What the words of a text speak for, the strongest first. A text of which nothing is known gets no proposal: most do not say their mood. */
export function proposeTags(text: string): readonly TagProposal[] {
  const words = wordsIn(text);
  return proposedTags.flatMap((tag) =>
    [...evidenceIn(words, looks[tag])]
      .map(([value, all]) => {
        const evidence = withoutOverlaps(all);
        const weight = weightOf(evidence);
        return { tag, value, evidence, weight, strength: weight / (weight + enough) };
      })
      .filter(({ weight }) => weight >= enough)
      .toSorted((a, b) => b.weight - a.weight || first(a) - first(b))
      .map(({ tag: of, value, evidence, strength }) => ({ tag: of, value, evidence, strength })),
  );
}

const first = ({ evidence }: Pick<TagProposal, "evidence">): number => evidence[0]?.span.start ?? 0;

/** The value to begin with, if the rules propose any. */
export const firstProposed = (proposals: readonly TagProposal[], tag: ProposedTag): string | undefined =>
  proposals.find((proposal) => proposal.tag === tag)?.value;
