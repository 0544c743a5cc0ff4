import type { ComponentChildren } from "preact";
import { useLayoutEffect } from "preact/hooks";
import { useBooth, useWords } from "../use-booth.ts";
import { keyName, type Command } from "./commands.ts";
import { shellWords } from "./shell-words.ts";

/** One step: what it is, what to do now in big words, what helps with it, and its buttons with their keys. */
export function Page({
  title,
  guidance,
  isUrgent = false,
  commands,
  children,
}: {
  readonly title: string;
  readonly guidance: string;
  /** Said at once, in the middle of whatever a screen reader says. */
  readonly isUrgent?: boolean;
  readonly commands: readonly Command[];
  readonly children?: ComponentChildren;
}) {
  const booth = useBooth();
  const { space } = useWords(shellWords);
  useLayoutEffect(() => {
    booth.commands.value = commands;
    booth.guidance.value = guidance;
  });
  return (
    <main>
      <h1>{title}</h1>
      <p class="guidance" aria-live={isUrgent ? "assertive" : "polite"}>
        {guidance}
      </p>
      <div class="help">{children}</div>
      <div class="actions">
        {commands.map((command) => (
          <button
            key={command.key}
            type="button"
            class={command.isPrimary === true ? "primary" : ""}
            disabled={command.isOff === true}
            onClick={() => command.run()}
          >
            {command.says} <kbd>{keyName(command.key, space)}</kbd>
          </button>
        ))}
      </div>
    </main>
  );
}
