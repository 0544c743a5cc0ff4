/** What a curator, or two, may say of a message as a whole. The last word counts. */
export const verdicts = ["keep", "censor", "later"] as const;

export type Verdict = (typeof verdicts)[number];

/** Words that were taken out, without the words: whoever holds the text finds them again, whoever holds the log alone does not. */
export interface TakenOut {
  /** Hex, 64 bits, of the words and the workspace's salt. It is a seal, not a lock: whoever has the salt can try names until one fits. */
  readonly seal: string;
  /** UTF-16 units of the words. */
  readonly length: number;
}

/** What a text may be kept for too long after: it was censored; its source no longer had it. */
export const retentionRules = ["censoredDays", "goneDays"] as const;

export type RetentionRule = (typeof retentionRules)[number];

/** One thing done to one message. */
export type Act =
  | { readonly kind: Verdict }
  | { readonly kind: "redact"; readonly takenOut: TakenOut }
  /** The text as it shall be from here on; undefined once it was erased. */
  | { readonly kind: "edit"; readonly text: string | undefined }
  | { readonly kind: "note"; readonly text: string | undefined }
  /** `value` undefined takes the tag off. */
  | { readonly kind: "tag"; readonly tag: string; readonly value: string | undefined }
  | { readonly kind: "undo"; readonly of: number }
  | { readonly kind: "redo"; readonly of: number }
  /** `sha256` is of the text as it was written, UTF-8: proof of what was erased for whoever has a copy. With a `rule`, nobody asked for it. */
  | { readonly kind: "erase"; readonly sha256: string; readonly rule?: RetentionRule | undefined };

/** An entry of the log: who did what to which message, when and why. */
export interface Decision {
  /** 1, 2, 3, … in the order of the log. */
  readonly number: number;
  readonly message: string;
  readonly by: string;
  /** Since 1970, UTC. */
  readonly atMs: number;
  readonly act: Act;
  readonly why: string | undefined;
  /** Shared by what was decided for many at once; the log has an entry for each all the same. */
  readonly batch: string | undefined;
}

/** Everything decided, oldest first. It only grows; erasing alone takes words out of what is there. */
export type DecisionLog = readonly Decision[];

/** A decision before the log has numbered it. */
export type Draft = Omit<Decision, "number">;
