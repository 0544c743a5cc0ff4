import { sealOf } from "../../core/decisions/redaction.ts";
import type { Cluster } from "../../core/findings/duplicate/near-duplicates.ts";
import { detectors, type Finding, type Written } from "../../core/findings/finding.ts";
import type { FindingRules } from "../../core/findings/rules.ts";
import { openLine } from "./line.ts";
import { partsOf } from "./parts.ts";
import type { Stage, ToAnalyst } from "./protocol.ts";
import { workerUrl } from "./worker-url.ts";

export interface SearchWish {
  /** Texts before this one were looked through already, and are only compared. */
  readonly first: number;
  readonly rules: FindingRules;
  /** What the product's fonts cover, as CSS writes it; without any, glyphs are not looked at. */
  readonly letters: readonly string[];
}

export interface SearchEvents {
  /** As they are found: of the texts from `first` on. */
  readonly found: (first: number, findings: readonly (readonly Finding[])[]) => void;
  readonly progress: (stage: Stage, done: number, total: number) => void;
}

/**
 * A name for all that decides on what is found: the rules, the letters, and the detectors themselves, whose built file has a hash of them in its
 * name. What was found under another name has to be found anew.
 */
export const searchVersion = (
  { thresholds, shortest, longest, likeness }: FindingRules,
  letters: readonly string[],
): string =>
  sealOf(
    JSON.stringify([detectors.map((detector) => thresholds[detector]), shortest, longest, likeness, letters]),
    workerUrl,
  );

/**
 * Looks through texts beside the page, in their order, then for those among all that say nearly the same.
 * @param signal ends it at once.
 * @throws PaumeError analysis-failed: the worker died. Whatever `signal` was aborted with.
 */
export async function search(
  texts: readonly Written[],
  wish: SearchWish,
  events: SearchEvents,
  signal: AbortSignal,
): Promise<readonly Cluster[]> {
  const own = new AbortController();
  const line = openLine(AbortSignal.any([own.signal, signal]));
  try {
    await line.tell(textParts(texts));
    const { clusters } = await line.ask({ kind: "find", ...wish }, "clusters", (part) => {
      if (part.kind === "progress") events.progress(part.stage, part.done, part.total);
      if (part.kind === "found") events.found(part.first, part.findings);
    });
    return clusters;
  } finally {
    own.abort();
  }
}

function* textParts(texts: readonly Written[]): Generator<ToAnalyst, void, undefined> {
  for (const part of partsOf(texts)) {
    yield { kind: "texts", texts: part.map(({ text, lang }) => ({ text, lang })) };
  }
}
