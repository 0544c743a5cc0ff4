import type { Act } from "../core/decisions/decision.ts";
import { exportedLog, exportedSet } from "../core/decisions/export.ts";
import type { Workspace } from "../core/decisions/workspace.ts";
import { csv } from "./csv.ts";

const logColumns = ["number", "message", "by", "at", "what", "detail", "why", "batch"] as const;

/** The log as it leaves the desk, for a spreadsheet: a decision a row, no word that was taken out. Times are ISO 8601, UTC. */
export const logCsv = (workspace: Workspace): string =>
  csv([
    logColumns,
    ...exportedLog(workspace).map(({ number, message, by, atMs, act, why, batch }) => [
      number,
      message,
      by,
      new Date(atMs).toISOString(),
      act.kind,
      detailOf(act),
      why,
      batch,
    ]),
  ]);

function detailOf(act: Act): string | number | undefined {
  switch (act.kind) {
    case "edit":
    case "note":
      return act.text;
    case "tag":
      return `${act.tag}: ${act.value ?? ""}`;
    case "undo":
    case "redo":
      return act.of;
    case "redact":
      return act.takenOut.length;
    case "erase":
      return act.sha256;
    default:
      return undefined;
  }
}

/** What is kept, as it is shown, for a spreadsheet: a message a row, a column for each tag. @param langOf BCP 47, by id. */
export function setCsv(workspace: Workspace, langOf: (id: string) => string): string {
  const set = exportedSet(workspace);
  const tags = [...new Set(set.flatMap((message) => Object.keys(message.tags)))].toSorted();
  return csv([
    ["id", "lang", "text", ...tags],
    ...set.map((message) => [
      message.id,
      langOf(message.id),
      message.text,
      ...tags.map((tag) => message.tags[tag]),
    ]),
  ]);
}
