import type { Desk } from "../desk.ts";
import { wordsOf } from "../words.ts";
import { erasureWords } from "./erasure-words.ts";

/** What the log keeps of erased messages: that they were, and why they are not. */
export function ErasureRemains({ desk, ids }: { readonly desk: Desk; readonly ids: readonly string[] }) {
  const words = wordsOf(erasureWords, desk);
  const [entry] = ids
    .flatMap((id) => desk.decisionsOf(id))
    .flatMap(({ act, why }) => (act.kind === "erase" ? [{ sha256: act.sha256, why }] : []));
  return (
    <div role="status">
      <p class="good">{words.erased(ids)}</p>
      {entry !== undefined && (
        <dl>
          <dt>{words.hash}</dt>
          <dd class="hash">{entry.sha256}</dd>
          <dt>{words.reason}</dt>
          <dd>{entry.why}</dd>
        </dl>
      )}
    </div>
  );
}
