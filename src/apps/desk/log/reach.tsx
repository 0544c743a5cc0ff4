import type { ErasureReach } from "../../../core/decisions/foresee-erasure.ts";
import type { Desk } from "../desk.ts";
import { wordsOf } from "../words.ts";
import { erasureWords } from "./erasure-words.ts";

/** What will be erased where, before anybody says yes. */
export function Reach({ desk, reach }: { readonly desk: Desk; readonly reach: ErasureReach }) {
  const words = wordsOf(erasureWords, desk);
  const { messages, silenced, quoting, snapshots } = reach;
  const last = desk.snapshots.value.at(-1)?.version;
  return (
    <>
      <h3>{words.willGo}</h3>
      <ul>
        <li>{words.messages(messages)}</li>
        {silenced > 0 && <li>{words.silenced(silenced)}</li>}
        {quoting > 0 && <li>{words.quoting(quoting)}</li>}
        {snapshots.length > 0 && <li>{words.snapshots(snapshots)}</li>}
      </ul>
      {last !== undefined && snapshots.includes(last) && <p class="warning">{words.onFloor(last)}</p>}
      <p class="quiet">{words.elsewhere}</p>
    </>
  );
}
