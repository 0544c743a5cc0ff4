import { useState } from "preact/hooks";
import type { SafeChoice as Choice } from "../../core/orders/safe-choice.ts";
import { useStaff } from "./use-staff.ts";

const KINDS = ["built-in", "emotion", "motive", "ids"] as const;

/** The curator chooses what a panic shows. */
export function SafeChoice() {
  const { staff, words } = useStaff();
  const [kind, setKind] = useState<Choice["kind"]>(staff.orders.value?.safe.kind ?? "built-in");
  const [which, setWhich] = useState(whichOf(staff.orders.value?.safe));
  const choice = choiceOf(kind, which);
  return (
    <details>
      <summary>{words.safe}</summary>
      <form
        class="safe"
        onSubmit={(event) => {
          event.preventDefault();
          if (choice !== undefined) void staff.give({ kind: "choose-safe", safe: choice });
        }}
      >
        <fieldset>
          {KINDS.map((each) => (
            <label key={each}>
              <input type="radio" name="safe" checked={kind === each} onChange={() => setKind(each)} />
              <span>{words.safeKinds[each]}</span>
            </label>
          ))}
        </fieldset>
        {kind !== "built-in" && (
          <label class="field">
            <span>{words.safeWhich}</span>
            <input type="text" value={which} onInput={({ currentTarget }) => setWhich(currentTarget.value)} />
          </label>
        )}
        <button type="submit" disabled={choice === undefined}>
          {words.choose}
        </button>
      </form>
    </details>
  );
}

function whichOf(safe: Choice | undefined): string {
  if (safe === undefined || safe.kind === "built-in") return "";
  return safe.kind === "ids" ? safe.ids.join(" ") : safe.tag;
}

/** @returns undefined while nothing is named. */
function choiceOf(kind: Choice["kind"], which: string): Choice | undefined {
  const named = which.split(/[\s,;]+/).filter((word) => word !== "");
  const [tag] = named;
  if (kind === "built-in") return { kind };
  if (tag === undefined) return undefined;
  return kind === "ids" ? { kind, ids: named } : { kind, tag };
}
