import { nodeDisk } from "./state/disk.ts";
import { logName } from "./log-file.ts";

/**
 * The latest lines of the log, as they are kept, oldest first: a file that was put aside is looked at where the newer ones have too few.
 * @param folder of the log. @param most at least 1.
 */
export async function latestLogLines(folder: string, most: number): Promise<readonly string[]> {
  let lines: readonly string[] = [];
  for (let age = 0; lines.length < most; age++) {
    const text = await nodeDisk.read(logName(folder, age));
    // A log that is being put aside has no newest file for a moment.
    if (text === undefined && age > 0) break;
    lines = [...(text ?? "").split("\n").filter((line) => line !== ""), ...lines];
  }
  return lines.slice(-most);
}
