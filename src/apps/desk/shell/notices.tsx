import type { Desk } from "../desk.ts";
import { wordsOf } from "../words.ts";
import { faultWords } from "./fault-words.ts";

/** What is wrong now, and what to do about it. */
export function Notices({ desk }: { readonly desk: Pick<Desk, "faults" | "language"> }) {
  const words = wordsOf(faultWords, desk);
  return (
    <div class="notices" role="status">
      {desk.faults.present.value.map(({ code, detail }) => (
        <p key={code}>
          {words[code]} <small>{`${code} · ${detail}`}</small>
        </p>
      ))}
    </div>
  );
}
