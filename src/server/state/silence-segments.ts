import { silenced, type Silence, unquoted } from "../../core/keeping/silence.ts";
import { saidInLines, silencedLine } from "../../schema/silence-lines.ts";
import type { Disk } from "./disk.ts";
import { fileOf, linesOf, type Segment } from "./journal-segments.ts";
import { keepFile } from "./keep-file.ts";

/**
 * Takes erased words out of a journal's files. It may be interrupted anywhere, and is ended by doing it again.
 * @throws PaumeError state-unsaved.
 */
export async function silenceSegments(
  disk: Disk,
  segments: readonly Segment[],
  erased: ReadonlySet<string>,
): Promise<void> {
  const quoted = new Set<string>();
  for (const segment of segments) {
    const { lines } = await linesOf(disk, segment);
    for (const words of saidInLines(lines, erased)) quoted.add(words);
  }
  const silence: Silence = { erased, quoted: [...quoted] };
  for (const change of [unquoted, silenced]) {
    for (const segment of segments) {
      const { lines } = await linesOf(disk, segment);
      const changed = lines.map((line) => silencedLine(line, silence, change));
      if (changed.some((line, index) => line !== lines[index]))
        await keepFile(disk, segment.path, fileOf(changed));
    }
  }
}
