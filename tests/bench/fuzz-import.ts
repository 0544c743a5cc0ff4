import { fork } from "node:child_process";
import { join } from "node:path";
import { fuzzKindOf, fuzzKinds } from "../fixtures/imports/fuzzed-file.ts";
import type { BenchOptions } from "./main.ts";
import type { Judged } from "./fuzz-import/judge-files.ts";

const usualFiles = 10_000;
/** For one file, making it included. On a busy machine packing the largest bomb alone takes half of it. */
const limitMs = 60_000;
const memoryMb = 1500;

interface Failure {
  readonly file: number;
  readonly kind: string;
  readonly why: string;
}

/** Imports bad files in a process of their own: whatever crashes or hangs it is a failure, and the next file has a new one. */
export async function benchFuzzImport({ files = usualFiles, say }: BenchOptions): Promise<unknown> {
  const tally = new Map<string, { files: number; right: number; faulty: number; longestMs: number }>(
    fuzzKinds.map((kind) => [kind, { files: 0, right: 0, faulty: 0, longestMs: 0 }]),
  );
  const failures: Failure[] = [];
  const note = ({ file, outcome, ms }: Judged): void => {
    const kind = fuzzKindOf(file);
    const count = tally.get(kind);
    if (count === undefined) throw new TypeError(kind);
    count.files += 1;
    count.longestMs = Math.max(count.longestMs, Math.round(ms));
    if (outcome === "right" || outcome === "faulty") count[outcome] += 1;
    else failures.push({ file, kind, why: outcome });
    if ((file + 1) % 1000 === 0) say(`${file + 1} of ${files}`);
  };
  for (let next = 0; next < files;) {
    const stopped = await judgeFrom(next, files, (judged) => {
      note(judged);
      next = judged.file + 1;
    });
    if (stopped === undefined) break;
    note({ file: next, outcome: stopped, ms: limitMs });
    next += 1;
  }
  return {
    bench: "fuzz-import",
    node: process.version,
    files,
    limitMs,
    memoryMb,
    failed: failures.length,
    failures: failures.slice(0, 20),
    byKind: Object.fromEntries(tally),
  };
}

/** @returns undefined once all are judged, or how the process ended at the file that is now due. */
function judgeFrom(
  first: number,
  end: number,
  judged: (judged: Judged) => void,
): Promise<string | undefined> {
  return new Promise((resolve) => {
    const judge = fork(
      join(import.meta.dirname, "fuzz-import/judge-files.ts"),
      [String(first), String(end)],
      {
        execArgv: [...process.execArgv, `--max-old-space-size=${memoryMb}`],
      },
    );
    let timer: NodeJS.Timeout | undefined;
    const stop = (why: string | undefined): void => {
      clearTimeout(timer);
      resolve(why);
      judge.kill("SIGKILL");
    };
    const watch = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => stop("hangs"), limitMs);
    };
    judge.on("message", (one: Judged) => {
      watch();
      judged(one);
    });
    judge.on("exit", (code, signal) => stop(code === 0 ? undefined : `crashes: ${signal ?? code}`));
    watch();
  });
}
