import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { PaumeError } from "../core/error.ts";
import { logIn } from "../devices/house/session.ts";
import type { Role } from "../schema/role.ts";
import type { LogInRefused } from "../schema/session.ts";

/** What a page says around a PIN, in its reader's language. */
export interface PinWords {
  readonly pin: string;
  readonly enter: string;
  /** @param seconds until it may be tried again. */
  readonly refused: Readonly<Record<LogInRefused["error"], (seconds: number) => string>>;
  readonly silent: string;
}

interface PinFormProps {
  readonly role: Role;
  readonly words: PinWords;
  readonly entered: () => unknown;
  /** What stands before the field. */
  readonly children?: ComponentChildren;
}

/** Asks for a role's PIN. It is sent to the house and forgotten. */
export function PinForm({ role, words, entered, children }: PinFormProps) {
  const [pin, setPin] = useState("");
  const [told, setTold] = useState("");
  const enter = async (): Promise<void> => {
    setPin("");
    try {
      const outcome = await logIn(role, pin);
      if (outcome.kind === "entered") return void entered();
      const { error, waitMs } = outcome.refused;
      setTold(words.refused[error](Math.ceil(waitMs / 1000)));
    } catch (error) {
      if (!(error instanceof PaumeError)) throw error;
      setTold(words.silent);
    }
  };
  return (
    <form
      class="pin"
      onSubmit={(event) => {
        event.preventDefault();
        void enter();
      }}
    >
      {children}
      <label class="field">
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
