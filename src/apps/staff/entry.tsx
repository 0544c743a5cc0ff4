import { useState } from "preact/hooks";
import { PaumeError } from "../../core/error.ts";
import { logIn } from "../../devices/house/session.ts";
import { useStaff } from "./use-staff.ts";

/** Asks for a role's PIN. It is sent to the house and forgotten. */
export function Entry() {
  const { staff, words } = useStaff();
  const [role, setRole] = useState<"staff" | "curator">("staff");
  const [pin, setPin] = useState("");
  const [told, setTold] = useState("");
  const enter = async (): Promise<void> => {
    setPin("");
    try {
      const outcome = await logIn(role, pin);
      if (outcome.kind === "entered") return await staff.enter();
      const { error, waitMs } = outcome.refused;
      setTold(words.refused[error](Math.ceil(waitMs / 1000)));
    } catch (error) {
      if (!(error instanceof PaumeError)) throw error;
      setTold(words.silent);
    }
  };
  return (
    <form
      class="entry"
      onSubmit={(event) => {
        event.preventDefault();
        void enter();
      }}
    >
      <fieldset>
        {(["staff", "curator"] as const).map((each) => (
          <label key={each}>
            <input type="radio" name="role" checked={role === each} onChange={() => setRole(each)} />
            <span>{words.roles[each]}</span>
          </label>
        ))}
      </fieldset>
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
      <button type="submit">{words.enter}</button>
      <p class="warning" role="alert">
        {told}
      </p>
    </form>
  );
}
