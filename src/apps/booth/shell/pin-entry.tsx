import { useState } from "preact/hooks";
import { PaumeError } from "../../../core/error.ts";
import { logIn, type LogInOutcome } from "../../../devices/house/session.ts";

/** Asks for the technician's PIN. It is sent to the house and forgotten. */
export function PinEntry({ entered }: { readonly entered: () => void }) {
  const [pin, setPin] = useState("");
  const [told, setTold] = useState("");
  const enter = async (): Promise<void> => {
    setPin("");
    try {
      const outcome = await logIn("technician", pin);
      if (outcome.kind === "entered") entered();
      else setTold(refusalOf(outcome));
    } catch (error) {
      if (!(error instanceof PaumeError)) throw error;
      setTold("The house does not answer.");
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
      <label class="field">
        <span>The technician’s PIN</span>
        <input
          type="password"
          inputMode="numeric"
          autoComplete="off"
          maxLength={12}
          value={pin}
          onInput={({ currentTarget }) => setPin(currentTarget.value)}
        />
      </label>
      <button type="submit">Enter</button>
      <p class="warning" role="status">
        {told}
      </p>
    </form>
  );
}

function refusalOf({ refused }: Extract<LogInOutcome, { kind: "refused" }>): string {
  switch (refused.error) {
    case "pin-wrong":
      return "That is not the PIN.";
    case "pin-unset":
      return "The house has no PIN for technicians: set one on its machine with npm run pins.";
    case "locked":
      return `Too many wrong PINs: wait ${Math.ceil(refused.waitMs / 1000)} s.`;
    default:
      return refused.error satisfies never;
  }
}
