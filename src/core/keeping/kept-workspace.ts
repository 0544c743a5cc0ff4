import type { DecisionLog } from "../decisions/decision.ts";
import type { Snapshot, Workspace } from "../decisions/workspace.ts";
import type { ImportedMessage } from "../import/read-messages.ts";
import type { Settings } from "./settings.ts";

/** A message, as the last file that had it brought it. Times are ms since 1970, UTC. */
export interface KeptMessage extends ImportedMessage {
  readonly importedAtMs: number;
  /** When a file last brought it otherwise than before: a verdict from before that was of another text. */
  readonly changedAtMs: number | undefined;
  /** Since when its source's files no longer have it. It stays until somebody decides. */
  readonly goneAtMs: number | undefined;
}

/** Everything that came under one name: a platform's exports, one after the other. */
export interface Source {
  readonly name: string;
  /** In the order in which they were imported. Erased ones are not among them. */
  readonly messages: readonly KeptMessage[];
}

/** What could not be read. The rest is as it was written. */
export interface Damage {
  /** The entry of the journal, from 1. */
  readonly entry: number;
  /** What is wrong with it, by field. */
  readonly reason: string;
}

/** Everything that a desk keeps, as it was last. */
export interface KeptWorkspace {
  /** In the order in which they were first imported. */
  readonly sources: readonly Source[];
  readonly log: DecisionLog;
  /** Oldest first. */
  readonly snapshots: readonly Snapshot[];
  readonly settings: Settings;
  readonly damage: readonly Damage[];
}

/** The same, as decisions are made of it. */
export function decidable({ sources, log, snapshots, settings }: KeptWorkspace): Workspace {
  const messages = sources.flatMap((source) => source.messages);
  return {
    texts: new Map(messages.map(({ id, text }) => [id, text])),
    changed: new Map(
      messages.flatMap(({ id, changedAtMs }) => (changedAtMs === undefined ? [] : [[id, changedAtMs]])),
    ),
    log,
    snapshots,
    rules: settings,
  };
}
