import { languages } from "../core/language.ts";
import { z } from "./zod.ts";

/** All that a telephone can ask of the booth. */
export const remoteKeys = ["next", "take", "skip", "undo", "stop"] as const;

export const RemoteKey = z.enum(remoteKeys);
export type RemoteKey = z.infer<typeof RemoteKey>;

/** What a telephone sends. */
export const KeyPress = z.strictObject({ key: RemoteKey });

/** What the technician at the board reads on the telephone: where the booth stands, and what to do now. */
export const Guidance = z.strictObject({
  /** The booth's: the telephone speaks it too. */
  language: z.enum(languages),
  /** One short line in the words of the booth. */
  text: z
    .string()
    .max(160)
    .regex(/^[^\p{Cc}\p{Zl}\p{Zp}]*$/u, "must be one line"),
  /** The booth's step by name: "poses", "verdict". */
  step: z
    .string()
    .regex(/^[a-z]+(-[a-z]+)*$/, "must be lower-case words with hyphens")
    .max(40),
  /** Poses, flashes or whatever the step counts: so many done, of so many. 0 of 0 where nothing is counted. */
  done: z.int().min(0).max(999),
  of: z.int().min(0).max(999),
  /** The keys that do something now; the others are shown faint. */
  keys: z.array(RemoteKey).max(remoteKeys.length),
});
export type Guidance = z.infer<typeof Guidance>;
