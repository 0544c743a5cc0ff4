import { fuzzedFile } from "../../fixtures/imports/fuzzed-file.ts";
import { judgeImport } from "../../fixtures/imports/judge-import.ts";

/** How one file ended. */
export interface Judged {
  readonly file: number;
  /** "right", "faulty", or what is neither. */
  readonly outcome: string;
  readonly ms: number;
}

const [first = 0, end = 0] = process.argv.slice(2).map(Number);

// Run by `bench -- fuzz-import`, which listens.
for (let file = first; file < end; file++) {
  const fuzzed = fuzzedFile(file);
  const start = performance.now();
  const outcome = await judgeImport(fuzzed).catch(String);
  const judged: Judged = { file, outcome, ms: performance.now() - start };
  process.send?.(judged);
}
