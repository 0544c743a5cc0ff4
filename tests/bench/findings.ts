import { readFile } from "node:fs/promises";
import { chance } from "../../src/core/chance.ts";
import { nearDuplicates } from "../../src/core/findings/duplicate/near-duplicates.ts";
import { likeness, shinglesOf } from "../../src/core/findings/duplicate/shingles.ts";
import { detectors, type Finding, isPersonal } from "../../src/core/findings/finding.ts";
import { findingsIn } from "../../src/core/findings/findings.ts";
import { usualRules } from "../../src/core/findings/rules.ts";
import type { Coverage } from "../../src/core/typeset/coverage.ts";
import { parseHostMessages } from "../../src/schema/host-messages.ts";
import { type LabelledText, ownLabels, readLabelled } from "../fixtures/findings/labelled.ts";
import { scoreOf } from "../fixtures/findings/score.ts";
import { openCoverage } from "../fixtures/letters.ts";
import type { BenchOptions } from "./main.ts";

const bundled = new URL("../../messages/host-messages.jsonl", import.meta.url);
const plantedPairs = 580;

const round = (x: number): number => Math.round(x * 1000) / 1000;

/** One run, as the desk makes it: the code is cold. `cpuMs` is what it would take on a machine with nothing else to do. */
function timed<T>(work: () => T): { readonly value: T; readonly ms: number; readonly cpuMs: number } {
  const [start, cpu] = [performance.now(), process.cpuUsage()];
  const value = work();
  const { user, system } = process.cpuUsage(cpu);
  return { value, ms: Math.round(performance.now() - start), cpuMs: Math.round((user + system) / 1000) };
}

function scores(texts: readonly LabelledText[], letters: Coverage): Record<string, unknown> {
  const find = (text: LabelledText): readonly Finding[] => findingsIn(text, usualRules, letters);
  const heldOut = texts.filter(({ part }) => part === "held-out");
  const { overall, byDetector, personalCovered, missed, falseAlarms } = scoreOf(texts, find);
  const held = scoreOf(heldOut, find);
  return {
    texts: texts.length,
    withNothingToFind: texts.filter(({ right }) => right.length === 0).length,
    overall,
    byDetector,
    personalCovered,
    heldOut: { texts: heldOut.length, overall: held.overall, byDetector: held.byDetector },
    missed,
    falseAlarms,
  };
}

/** A text as another hand would have sent it again: a word left out, one doubled, one added, other punctuation. */
function retyped(text: string, seed: number): string {
  const words = text.split(" ");
  const at = Math.floor(chance(seed, 0) * words.length);
  if (words.length > 12) words.splice(at, 1);
  words.splice(Math.floor(chance(seed, 1) * words.length), 0, "vraiment");
  return words
    .join(" ")
    .replaceAll(",", " ,")
    .replace(/[.!?]$/u, " !!");
}

/** Precision and recall by detector on labelled texts; share flagged and time on the bundled messages; planted near-duplicates. */
export async function benchFindings({ labelled, say }: BenchOptions): Promise<unknown> {
  const letters = await openCoverage();
  say("labelled texts");
  const labels = scores(await readLabelled(labelled ?? ownLabels), letters);
  say("the bundled messages");
  const { messages } = parseHostMessages(await readFile(bundled));
  const look = timed(() => messages.map((message) => findingsIn(message, usualRules, letters)));
  const flagged = (by: (finding: Finding) => boolean): number =>
    look.value.filter((findings) => findings.some(by)).length;
  say("near-duplicates");
  const texts = messages.map(({ text }) => text);
  const copies = Array.from({ length: plantedPairs }, (_, n) => retyped(texts[n * 20] ?? "", n));
  const twins = timed(() => nearDuplicates([...texts, ...copies], usualRules.likeness));
  const clusterOf = new Map(
    twins.value.flatMap((cluster, number) => cluster.members.map((member) => [member, number] as const)),
  );
  const alike = copies.filter(
    (copy, n) => likeness(shinglesOf(copy), shinglesOf(texts[n * 20] ?? "")) >= usualRules.likeness,
  );
  const paired = copies.filter((_, n) => {
    const cluster = clusterOf.get(texts.length + n);
    return cluster !== undefined && cluster === clusterOf.get(n * 20);
  });
  return {
    bench: "findings",
    node: process.version,
    labelled: { file: labelled ?? "the project's own", ...labels },
    bundled: {
      messages: messages.length,
      ms: look.ms,
      cpuMs: look.cpuMs,
      personal: flagged(isPersonal),
      personalShare: round(flagged(isPersonal) / messages.length),
      byDetector: Object.fromEntries(
        detectors.map((detector) => [detector, flagged((finding) => finding.detector === detector)]),
      ),
    },
    nearDuplicates: {
      texts: texts.length + copies.length,
      ms: twins.ms,
      cpuMs: twins.cpuMs,
      planted: copies.length,
      plantedAlike: alike.length,
      found: paired.length,
      clusters: twins.value.length,
    },
  };
}
