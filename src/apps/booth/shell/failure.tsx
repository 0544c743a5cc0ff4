import type { PaumeError } from "../../../core/error.ts";
import { Told } from "./told.tsx";

/** Why something did not come to its end. */
export function Failure({ error }: { readonly error: PaumeError | undefined }) {
  if (error === undefined) return null;
  return (
    <div class="warning prose failure" role="alert">
      <Told error={error} />
    </div>
  );
}
