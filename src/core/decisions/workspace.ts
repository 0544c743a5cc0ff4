import type { DecisionLog } from "./decision.ts";
import type { ReplayRules } from "./replay.ts";

/** A set as it was published. */
export interface Snapshot {
  readonly version: string;
  readonly atMs: number;
  /** By id, as shown. */
  readonly texts: ReadonlyMap<string, string>;
}

/** Everything that a desk keeps. */
export interface Workspace {
  /** By id, exactly as written. */
  readonly texts: ReadonlyMap<string, string>;
  /** By id: when an import last changed the text, ms since 1970. Absent where none did. */
  readonly changed?: ReadonlyMap<string, number>;
  readonly log: DecisionLog;
  readonly snapshots: readonly Snapshot[];
  readonly rules: ReplayRules;
}
