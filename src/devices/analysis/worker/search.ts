import { clustersOf, fingerprintOf } from "../../../core/findings/duplicate/near-duplicates.ts";
import type { Finding, Written } from "../../../core/findings/finding.ts";
import { findingsIn } from "../../../core/findings/findings.ts";
import { coverageOf } from "../../../core/typeset/coverage.ts";
import { partsOf } from "../parts.ts";
import type { Answer, Part, Question, Stage } from "../protocol.ts";

type Send = (part: Part) => void;

/** Texts that are to be looked through. */
interface Search {
  readonly add: (texts: readonly Written[]) => void;
  readonly find: (question: Extract<Question, { readonly kind: "find" }>, send: Send) => Answer;
}

/** So many texts between two words on how far it is. */
const step = 200;

export function openSearch(): Search {
  const texts: Written[] = [];
  return {
    add(more) {
      for (const text of more) texts.push(text);
    },
    find({ first, rules, letters }, send) {
      const coverage = letters.length === 0 ? undefined : coverageOf(letters);
      const tell = (stage: Stage, done: number, total: number): void => {
        if (done % step === 0 || done === total) send({ kind: "progress", stage, done, total });
      };
      let done = 0;
      for (const part of partsOf(texts.slice(first))) {
        const findings = part.map((text): readonly Finding[] => {
          tell("looking", ++done, texts.length - first);
          return findingsIn(text, rules, coverage);
        });
        send({ kind: "found", first: first + done - findings.length, findings });
      }
      const fingerprints = texts.map(({ text }, index) => {
        tell("comparing", index + 1, texts.length);
        return fingerprintOf(text);
      });
      return { kind: "clusters", clusters: clustersOf(fingerprints, rules.likeness) };
    },
  };
}
