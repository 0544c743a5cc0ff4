import type { MessageState } from "../decisions/replay.ts";
import type { Finding } from "../findings/finding.ts";
import type { KeptMessage } from "../keeping/kept-workspace.ts";

/** A message at the desk. Its id is its own among all sources. */
export interface DeskMessage extends KeptMessage {
  /** The name of the source that brought it. */
  readonly source: string;
}

/** All that the desk knows of one message. */
export interface Card {
  readonly message: DeskMessage;
  /** In `state.whole`, in the order of that text; undefined until it was searched. */
  readonly findings: readonly Finding[] | undefined;
  /** Shared by messages that say nearly the same, by no other. */
  readonly cluster: number | undefined;
  /** What the decisions made of it. */
  readonly state: MessageState;
}
