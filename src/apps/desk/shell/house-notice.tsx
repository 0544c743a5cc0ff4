import type { Desk } from "../desk.ts";
import { useWholeWorkspace } from "../log/whole-workspace.ts";
import { wordsOf } from "../words.ts";
import { houseWords } from "./house-words.ts";
import { PinForm } from "./pin-form.tsx";

/** Says where the house's disk has not what this browser has, and leads to what can be done about it. */
export function HouseNotice({ desk }: { readonly desk: Desk }) {
  const words = wordsOf(houseWords, desk);
  const { agree, standing } = useWholeWorkspace();
  const says = words.standing[standing.value];
  if (says === undefined) return null;
  return (
    <div class="house" role="status">
      <p>{says}</p>
      {standing.value === "logged-out" && <PinForm language={desk.language} entered={() => void agree()} />}
      {standing.value === "forked" && (
        <button
          type="button"
          onClick={() => {
            desk.view.value = "log";
          }}
        >
          {words.openLog}
        </button>
      )}
    </div>
  );
}
