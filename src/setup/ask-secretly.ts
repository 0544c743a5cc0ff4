import { createInterface } from "node:readline/promises";
import type { Readable } from "node:stream";
import { Writable } from "node:stream";

/** The two ends of a terminal, or a pipe. */
export interface Terminal {
  readonly input: Readable & { readonly isTTY?: boolean };
  readonly output: Writable;
}

/**
 * Asks for lines that are not shown while they are typed. Without a person at the terminal, the lines are read as they come.
 * @returns one line for each question; empty where the input ends before.
 */
export async function askSecretly(
  { input, output }: Terminal,
  questions: readonly string[],
): Promise<readonly string[]> {
  const typed = input.isTTY === true;
  const lines = createInterface({ input, output: typed ? nowhere() : undefined, terminal: typed });
  const answers: string[] = [];
  const each = lines[Symbol.asyncIterator]();
  for (const question of questions) {
    if (typed) output.write(question);
    const line = await each.next();
    if (typed) output.write("\n");
    answers.push(line.done === true ? "" : line.value.trim());
  }
  lines.close();
  return answers;
}

/** Swallows the echo. */
const nowhere = () => new Writable({ write: (_chunk, _encoding, done) => done() });
