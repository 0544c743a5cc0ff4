import type { PaumeError } from "../../../core/error.ts";
import { ADVICE } from "../../../installation/advice.ts";

/** Why something did not come to its end. */
export function Failure({ error }: { readonly error: PaumeError | undefined }) {
  if (error === undefined) return null;
  return (
    <p class="warning" role="alert">
      {ADVICE[error.code]} <small>{error.detail}</small>
    </p>
  );
}
