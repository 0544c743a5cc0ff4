import { computed, signal as state, type ReadonlySignal } from "@preact/signals";
import { PaumeError } from "../../../core/error.ts";
import type { Language } from "../../../core/language.ts";
import { listen } from "../../../devices/house/events.ts";
import { pressKey } from "../../../devices/house/remote.ts";
import { whoAmI } from "../../../devices/house/session.ts";
import { usualLanguage } from "../../../installation/chosen-language.ts";
import type { Guidance, RemoteKey } from "../../../schema/remote.ts";
import { mayActAs } from "../../../schema/session.ts";
import type { Trouble } from "./remote-words.ts";

/** The telephone's page: what the booth says, and keys for it. */
export interface Remote {
  /** Undefined until the house has said whether this telephone may act for a technician. */
  readonly mayPress: ReadonlySignal<boolean | undefined>;
  readonly guidance: ReadonlySignal<Guidance | undefined>;
  /** The booth's, as soon as it is heard. */
  readonly language: ReadonlySignal<Language>;
  /** What keeps this telephone from the booth; undefined where nothing does. */
  readonly trouble: ReadonlySignal<Trouble | undefined>;
  readonly enter: () => Promise<void>;
  readonly press: (key: RemoteKey) => Promise<void>;
}

export function openRemote(signal: AbortSignal): Remote {
  const mayPress = state<boolean | undefined>(undefined);
  const guidance = state<Guidance | undefined>(undefined);
  const trouble = state<Trouble | undefined>(undefined);
  const language = computed(() => guidance.value?.language ?? usualLanguage());
  let ears = new AbortController();

  const enter = async (): Promise<void> => {
    try {
      mayPress.value = mayActAs(await whoAmI(), "technician");
    } catch (error) {
      if (!(error instanceof PaumeError)) throw error;
      trouble.value = "silent";
      setTimeout(() => void enter(), 3000);
      return;
    }
    trouble.value = undefined;
    if (!mayPress.value) return;
    ears.abort();
    ears = new AbortController();
    listen({
      kinds: ["booth-guidance"],
      hear: ({ kind: _kind, ...said }) => {
        guidance.value = said;
      },
      linked: (heard) => {
        trouble.value = heard ? undefined : "silent";
      },
      signal: AbortSignal.any([signal, ears.signal]),
    });
  };
  void enter();

  return {
    mayPress,
    guidance,
    language,
    trouble,
    enter,
    press: async (key) => {
      try {
        const outcome = await pressKey(key);
        if (outcome === "logged-out") mayPress.value = false;
        else trouble.value = outcome === "heard" ? undefined : outcome;
      } catch (error) {
        if (!(error instanceof PaumeError)) throw error;
        trouble.value = "silent";
      }
    },
  };
}
