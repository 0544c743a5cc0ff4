import type { ReplayRules } from "../decisions/replay.ts";
import { type FindingRules, usualRules } from "../findings/rules.ts";
import type { Mapping } from "../import/mapping.ts";
import { type RetentionRules, usualRetention } from "./retention.ts";

/** What a workspace is set to. It is kept as a whole, each time anew. */
export interface Settings extends ReplayRules {
  readonly findings: FindingRules;
  /** By command: the key that does it, as `KeyboardEvent.key` names it. Commands that aren't named have their usual one. */
  readonly keys: Readonly<Record<string, string>>;
  /** By source: which of its columns is which, as the curator said the last time. */
  readonly mappings: Readonly<Record<string, Mapping>>;
  /** A name that may be proposed to whoever decides; empty for none. Who decides is said anew in each session. */
  readonly who: string;
  readonly retention: RetentionRules;
}

/** What a workspace begins with. @param salt chance: see `ReplayRules`. */
export const freshSettings = (salt: string): Settings => ({
  salt,
  twoPersons: false,
  findings: usualRules,
  keys: {},
  mappings: {},
  who: "",
  retention: usualRetention,
});
