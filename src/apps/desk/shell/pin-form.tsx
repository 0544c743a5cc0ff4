import type { ReadonlySignal } from "@preact/signals";
import { useState } from "preact/hooks";
import { PaumeError } from "../../../core/error.ts";
import { logIn, type LogInOutcome } from "../../../devices/house/session.ts";
import { type DeskLanguage, wordsOf } from "../words.ts";
import { faultWords } from "./fault-words.ts";
import { shellWords } from "./shell-words.ts";

/** Asks for the curators' PIN. It is sent to the house and forgotten. */
export function PinForm({
  language,
  entered,
}: {
  readonly language: ReadonlySignal<DeskLanguage>;
  readonly entered: () => void;
}) {
  const words = wordsOf(shellWords, { language });
  const faults = wordsOf(faultWords, { language });
  const [pin, setPin] = useState("");
  const [told, setTold] = useState("");
  const refusal = ({ refused }: Extract<LogInOutcome, { kind: "refused" }>): string => {
    switch (refused.error) {
      case "pin-wrong":
        return words.pinWrong;
      case "pin-unset":
        return words.pinUnset;
      case "locked":
        return words.pinLocked(Math.ceil(refused.waitMs / 1000));
      default:
        return refused.error satisfies never;
    }
  };
  const enter = async (): Promise<void> => {
    setPin("");
    try {
      const outcome = await logIn("curator", pin);
      if (outcome.kind === "entered") entered();
      else setTold(refusal(outcome));
    } catch (error) {
      if (!(error instanceof PaumeError)) throw error;
      setTold(faults["house-silent"] ?? error.detail);
    }
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void enter();
      }}
    >
      <label class="line">
        <span>{words.pin}</span>
        <input
          type="password"
          inputMode="numeric"
          autoComplete="off"
          maxLength={12}
          value={pin}
          onInput={({ currentTarget }) => setPin(currentTarget.value)}
        />
      </label>
      <button type="submit" class="primary">
        {words.enter}
      </button>
      <p class="warning" role="status">
        {told}
      </p>
    </form>
  );
}
