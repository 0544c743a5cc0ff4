import { effect, type ReadonlySignal } from "@preact/signals";
import { listen } from "../../../devices/house/events.ts";
import { guidanceSender } from "../../../devices/house/remote.ts";
import type { Language } from "../../../core/language.ts";
import type { Guidance, RemoteKey } from "../../../schema/remote.ts";
import type { StepId } from "../steps.ts";
import { remoteOf, type Command } from "./commands.ts";

/** As long as a telephone's line may be. */
const LONGEST = 160;

/** Ties the telephones to the booth: they read its guidance, and their keys press its buttons. */
export function tieRemote(
  booth: {
    readonly language: ReadonlySignal<Language>;
    readonly step: ReadonlySignal<StepId>;
    readonly guidance: ReadonlySignal<string>;
    readonly commands: ReadonlySignal<readonly Command[]>;
    readonly counted: ReadonlySignal<{ readonly done: number; readonly of: number }>;
  },
  signal: AbortSignal,
): void {
  const send = guidanceSender(signal);
  let sent = "";
  const stop = effect(() => {
    const guidance: Guidance = {
      language: booth.language.value,
      text: booth.guidance.value.slice(0, LONGEST),
      step: booth.step.value,
      ...booth.counted.value,
      keys: keysOf(booth.commands.value),
    };
    // A page that is drawn anew mostly says the same.
    const now = JSON.stringify(guidance);
    if (now !== sent) send(guidance);
    sent = now;
  });
  signal.addEventListener("abort", stop);
  listen({
    kinds: ["remote-key"],
    hear: ({ key }) =>
      booth.commands
        .peek()
        .find((command) => remoteOf(command) === key)
        ?.run(),
    signal,
  });
}

const keysOf = (commands: readonly Command[]): RemoteKey[] => [
  ...new Set(commands.map(remoteOf).filter((key) => key !== undefined)),
];
