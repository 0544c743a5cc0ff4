import type { Decision } from "../decisions/decision.ts";
import type { ErasureRequest } from "../decisions/erase.ts";
import type { Snapshot } from "../decisions/workspace.ts";
import type { ImportedMessage } from "../import/read-messages.ts";
import type { KeptWorkspace } from "./kept-workspace.ts";
import type { Settings } from "./settings.ts";

export type { ErasureRequest };

/** What one file brings against what its source had: `Difference`, where the curator has agreed to it. */
export interface Brought {
  readonly source: string;
  /** Since 1970, UTC. */
  readonly atMs: number;
  /** What was gone and is back is fresh again. An id belongs to one source: what another source has must not come a second time. */
  readonly fresh: readonly ImportedMessage[];
  readonly changed: readonly ImportedMessage[];
  /** Ids that are no longer in the file. */
  readonly gone: readonly string[];
}

/**
 * Where a desk's workspace is kept. Every promise resolves once what it was asked for is on the disk, and survives whatever happens to the
 * machine: only then may a screen say "saved". Each throws PaumeError "store-failed" where the disk takes no more, and "workspace-elsewhere"
 * where another page has the writing.
 */
export interface WorkspaceStore {
  /**
   * An empty workspace with settings of its own where nothing was ever kept. What can't be read is told in `damage`. Of several pages one has it:
   * the others may ask again. Comes before everything else.
   */
  readonly load: () => Promise<KeptWorkspace>;
  /** Whole, or not at all. */
  readonly addImport: (brought: Brought) => Promise<void>;
  /** @param decisions that follow those that are kept, by their numbers: all of them, or none. Not for erasing. */
  readonly append: (decisions: readonly Decision[]) => Promise<void>;
  /**
   * Takes messages' texts out of everything that is kept: imports, edits, notes and reasons, snapshots, quotations in other messages' notes, under
   * every id that has such a text. An "erase" with the hash of the text and the reason stays in the log for each. It can't be undone.
   * @returns the workspace as it is from then on.
   */
  readonly erase: (request: ErasureRequest) => Promise<KeptWorkspace>;
  readonly addSnapshot: (snapshot: Snapshot) => Promise<void>;
  readonly saveSettings: (settings: Settings) => Promise<void>;
  readonly close: () => void;
}
