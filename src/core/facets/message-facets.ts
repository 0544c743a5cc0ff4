import { type Decision, verdicts } from "../decisions/decision.ts";
import { effective } from "../decisions/log.ts";
import type { MessageState } from "../decisions/replay.ts";
import type { Finding } from "../findings/finding.ts";
import type { FacetValues } from "./facet-index.ts";

/** By what messages are filtered and counted, in the order in which they are offered. */
export const messageFacets = [
  "status",
  "decision",
  "finding",
  "emotion",
  "motive",
  "proposed-emotion",
  "proposed-motive",
  "language",
  "length",
  "change",
  "decided-by",
  "tag",
  "source",
] as const;

export type MessageFacet = (typeof messageFacets)[number];

/** The value of the facet of findings for messages that say nearly what another says. */
export const twin = "near-duplicate";

/** The value of a facet of which nobody has said anything: no tag, no finding, no decision. */
export const unsaid = "";

/** Lengths, in UTF-16 units of the text as it would be shown: up to so many. The last class has the rest. */
export const lengthClasses = [
  { name: "1-60", upTo: 60 },
  { name: "61-120", upTo: 120 },
  { name: "121-200", upTo: 200 },
  { name: "201-300", upTo: 300 },
  { name: "301+", upTo: Infinity },
] as const;

/** What the desk knows of a message. */
export interface FacetedMessage {
  readonly lang: string;
  /** As the file brought them. A curator's tag of this name stands in their place. */
  readonly motive: string | undefined;
  readonly emotion: string | undefined;
  /** The name of the source that brought it. */
  readonly source: string;
  /** undefined until the text was searched. */
  readonly findings: readonly Pick<Finding, "detector">[] | undefined;
  /** Whether another message says nearly the same. */
  readonly hasTwin: boolean;
  /** Whether a later file of its source brought it otherwise. */
  readonly isChanged: boolean;
  /** Whether the last file of its source no longer had it. */
  readonly isGone: boolean;
  readonly state: MessageState;
  /** Those of this message, in their order. */
  readonly decisions: readonly Decision[];
  /** What the rules propose, if anything. */
  readonly proposed: { readonly motive: string | undefined; readonly emotion: string | undefined };
}

/** Tags that have a facet of their own. */
const ownFacet: ReadonlySet<string> = new Set(["motive", "emotion"]);

const orUnsaid = (values: readonly string[]): readonly string[] =>
  values.length === 0 ? [unsaid] : [...new Set(values)];

const one = (value: string | undefined): readonly string[] => [value ?? unsaid];

/** The values of a message in every facet. Of an erased one nothing is left but its language, its source and its decisions. */
export function facetsOf(message: FacetedMessage): FacetValues<MessageFacet> {
  const { lang, source, findings, hasTwin, state, proposed } = message;
  const motive = state.tags["motive"] ?? message.motive;
  const emotion = state.tags["emotion"] ?? message.emotion;
  const text = state.text;
  if (text === undefined) {
    const nothing = { finding: [], emotion: [], motive: [], length: [], tag: [] };
    const unproposed = { "proposed-emotion": [], "proposed-motive": [] };
    return { ...nothing, ...unproposed, ...decided(message), language: [lang], source: [source] };
  }
  return {
    ...decided(message),
    finding:
      findings === undefined
        ? []
        : orUnsaid([...findings.map(({ detector }) => detector), ...(hasTwin ? [twin] : [])]),
    emotion: one(emotion),
    motive: one(motive),
    // What a person has said needs no proposal beside it: these are what is left to be said.
    "proposed-emotion": emotion === undefined ? one(proposed.emotion) : [],
    "proposed-motive": motive === undefined ? one(proposed.motive) : [],
    language: [lang],
    length: [lengthClasses.find(({ upTo }) => text.length <= upTo)?.name ?? "301+"],
    tag: orUnsaid(
      Object.entries(state.tags).flatMap(([tag, value]) =>
        ownFacet.has(tag) ? [] : [value === "" ? tag : `${tag}: ${value}`],
      ),
    ),
    source: [source],
  };
}

const isVerdict = (kind: string): boolean => verdicts.some((verdict) => verdict === kind);

/** What counts of what was decided: the last verdict, and everything else. */
const decisionsIn = (decisions: readonly Decision[]): readonly string[] => {
  const kinds = effective(decisions).map(({ act: { kind } }) => kind);
  return [...kinds.filter(isVerdict).slice(-1), ...kinds.filter((kind) => !isVerdict(kind))];
};

const decided = ({
  state,
  decisions,
  isChanged,
  isGone,
}: FacetedMessage): Pick<FacetValues<MessageFacet>, "status" | "decision" | "change" | "decided-by"> => ({
  status: [state.status],
  decision: orUnsaid(decisionsIn(decisions)),
  change: orUnsaid([...(isChanged ? ["changed"] : []), ...(isGone ? ["gone"] : [])]),
  "decided-by": one(state.decided?.by),
});
