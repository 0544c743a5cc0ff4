import { detectors, type Finding } from "../core/findings/finding.ts";
import { type Reason, reasons } from "../core/findings/reason.ts";
import type { KnownFindings } from "../core/keeping/known-findings.ts";
import type { Sliced } from "../core/slices.ts";
import { parseJson } from "./parse-json.ts";
import { z } from "./zod.ts";

const Offset = z.int().min(0);
const StoredSpan = z.strictObject({ start: Offset, end: Offset });
const StoredReason = z.union([
  z.enum(reasons),
  z.custom<Reason>((value) => typeof value === "string" && /^language-[A-Za-z0-9-]{2,35}$/u.test(value)),
]);

const StoredFinding: z.ZodType<Finding> = z.strictObject({
  detector: z.enum(detectors),
  spans: z.tuple([StoredSpan], StoredSpan),
  reason: StoredReason,
  strength: z.number().min(0).max(1),
});

/** The first line: whose findings these are, and what is alike. */
const Heading = z.strictObject({
  version: z.string(),
  clusters: z.array(z.array(z.string().max(64)).min(2)),
});

/** Every other line: texts by their marks, those in which nothing was found apart. */
const Shelf = z.strictObject({
  found: z.array(z.tuple([z.string(), z.array(StoredFinding)])),
  clean: z.array(z.string()),
});

/** Texts in a line: it is written, or read and checked, in a blink. */
const textsInLine = 1000;

/** Findings as a browser keeps them, line by line. @param version of the rules by which they were found. */
export function* makingKnownLines(
  { found, clusters }: KnownFindings,
  version: string,
): Sliced<readonly string[]> {
  const lines = [JSON.stringify({ version, clusters })];
  const all = [...found];
  for (let at = 0; at < all.length; at += textsInLine) {
    const some = all.slice(at, at + textsInLine);
    lines.push(
      JSON.stringify({
        found: some.filter(([, findings]) => findings.length > 0),
        clean: some.flatMap(([mark, findings]) => (findings.length === 0 ? [mark] : [])),
      }),
    );
    yield;
  }
  return lines;
}

/**
 * @returns undefined where there is none by these rules.
 * @throws PaumeError workspace-damaged: a line can't be read. Then nothing of it counts: what is found once more is right.
 */
export function* readingKnownLines(
  [heading, ...shelves]: readonly string[],
  version: string,
): Sliced<KnownFindings | undefined> {
  if (heading === undefined) return undefined;
  const { version: theirs, clusters } = parseJson(heading, Heading, "workspace-damaged");
  if (theirs !== version) return undefined;
  const known = new Map<string, readonly Finding[]>();
  for (const line of shelves) {
    yield;
    const { found, clean } = parseJson(line, Shelf, "workspace-damaged");
    for (const [mark, findings] of found) known.set(mark, findings);
    for (const mark of clean) known.set(mark, []);
  }
  return { found: known, clusters };
}
