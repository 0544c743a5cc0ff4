import { useState } from "preact/hooks";
import { PaumeError } from "../../../core/error.ts";
import type { Desk } from "../desk.ts";
import { wordsOf } from "../words.ts";
import { useWholeWorkspace } from "./whole-workspace.ts";
import { workspaceWords } from "./workspace-words.ts";

/** How the house's disk stands to this browser, and what a person has to choose where both have gone on without the other. */
export function HouseCopy({ desk }: { readonly desk: Desk }) {
  const words = wordsOf(workspaceWords, desk);
  const whole = useWholeWorkspace();
  const standing = whole.standing.value;
  const [isBusy, setIsBusy] = useState(false);
  const act = (says: string, does: () => Promise<void>) => (
    <button
      type="button"
      disabled={isBusy}
      onClick={() => {
        setIsBusy(true);
        does()
          .then(desk.reload)
          .catch((error: unknown) => {
            if (!(error instanceof PaumeError)) throw error;
            desk.faults.raise(error);
          })
          .finally(() => setIsBusy(false));
      }}
    >
      {says}
    </button>
  );
  return (
    <section aria-labelledby="house-title">
      <h2 id="house-title">{words.house}</h2>
      <p role="status" class={standing === "agrees" ? "quiet" : "warning"}>
        {words.standing[standing]}
      </p>
      {standing === "newer" && <p class="buttons">{act(words.load, desk.reload)}</p>}
      {standing === "silent" && <p class="buttons">{act(words.ask, whole.agree)}</p>}
      {standing === "forked" && (
        <p class="buttons">
          {act(words.takeTheirs, whole.takeTheirs)}
          {act(words.giveMine, whole.giveMine)}
        </p>
      )}
    </section>
  );
}
