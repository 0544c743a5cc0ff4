import type { Reason } from "../../core/orders/orders.ts";
import type { PulseFault } from "../../core/health/pulse.ts";
import type { DayPhase } from "../../core/hours/day-phase.ts";
import type { PinWords } from "../../installation/pin-form.tsx";
import type { Role } from "../../schema/role.ts";
import { english } from "./words-en.ts";
import { french } from "./words-fr.ts";

export type Language = "en" | "fr";

/** Everything that the page says. */
export interface Words extends PinWords {
  readonly title: string;
  readonly other: string;
  readonly asking: string;
  readonly leave: string;
  readonly roles: Readonly<Record<Role, string>>;
  readonly inPalms: string;
  readonly nobody: string;
  readonly notHeard: string;
  readonly dark: string;
  readonly page: (page: number, of: number) => string;
  readonly palms: (palms: number) => string;
  readonly gone: string;
  readonly noText: string;
  readonly takeOff: string;
  readonly undo: string;
  readonly done: {
    readonly off: string;
    readonly back: string;
    readonly panic: string;
    readonly pause: string;
  };
  readonly ended: string;
  readonly chosen: string;
  readonly obeyed: string;
  readonly waiting: string;
  readonly why: string;
  readonly reasons: Readonly<Record<Reason, string>>;
  readonly panic: string;
  readonly endPanic: string;
  readonly panicSays: (safe: number) => string;
  readonly panicDark: string;
  readonly pause: string;
  readonly resume: string;
  readonly pauseSays: string;
  readonly off: (count: number) => string;
  readonly putBack: string;
  readonly find: string;
  readonly findHint: string;
  readonly none: string;
  readonly more: (count: number) => string;
  readonly trouble: { readonly impossible: string; readonly "too-fast": string; readonly unsaved: string };
  readonly fault: string;
  readonly status: string;
  readonly well: string;
  readonly amiss: Readonly<Record<PulseFault, string>>;
  readonly pace: string;
  readonly age: string;
  readonly check: string;
  readonly verdict: Readonly<Record<"good" | "moved" | "unseen" | "drifting", string>>;
  readonly never: string;
  readonly today: string;
  readonly messages: string;
  readonly faults: string;
  readonly hours: string;
  readonly phases: Readonly<Record<DayPhase, string>>;
  readonly always: string;
  readonly projector: string;
  readonly byHand: string;
  /** More than one kiosk's page is open. */
  readonly kiosks: (open: number) => string;
  readonly readings: string;
  readonly readingsOf: Readonly<Record<"log" | "health" | "metrics", string>>;
  readonly counters: string;
  readonly safe: string;
  readonly safeKinds: Readonly<Record<"built-in" | "emotion" | "motive" | "ids", string>>;
  readonly safeWhich: string;
  readonly choose: string;
}

export const WORDS: Readonly<Record<Language, Words>> = { en: english, fr: french };

/** The browser's own, where it is one of the two. */
export const usualLanguage = (): Language => (navigator.language.startsWith("fr") ? "fr" : "en");
