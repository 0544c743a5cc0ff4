import { useEffect, useState } from "preact/hooks";
import { PaumeError } from "../../core/error.ts";
import { searchFloor } from "../../devices/house/floor.ts";
import type { FoundMessages } from "../../schema/floor.ts";
import { Message } from "./message.tsx";
import { useStaff } from "./use-staff.ts";

const TYPED_MS = 250;

/** Any message by its words or its id, to take it off before somebody reads it. */
export function Search() {
  const { staff, words } = useStaff();
  const [query, setQuery] = useState("");
  const [found, setFound] = useState<FoundMessages | undefined>(undefined);
  useEffect(() => {
    let isStale = false;
    const look = async (): Promise<void> => {
      try {
        const answer = query.trim() === "" ? undefined : await searchFloor(query);
        if (isStale) return;
        setFound(answer);
        staff.met(answer?.messages ?? []);
      } catch (error) {
        if (!(error instanceof PaumeError)) throw error;
      }
    };
    const timer = setTimeout(() => void look(), TYPED_MS);
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, [query, staff]);
  const off = new Set(staff.orders.value?.takenOff.map(({ id }) => id));
  return (
    <details>
      <summary>{words.find}</summary>
      <label class="field">
        <span>{words.findHint}</span>
        <input type="search" value={query} onInput={({ currentTarget }) => setQuery(currentTarget.value)} />
      </label>
      {found?.messages.length === 0 && <p class="quiet">{words.none}</p>}
      {found?.messages.map((message) => (
        <Message key={message.id} message={message}>
          <button
            type="button"
            disabled={!staff.isHeard.value || off.has(message.id)}
            onClick={() => void staff.give({ kind: "take-off", id: message.id, why: "unsaid" })}
          >
            {off.has(message.id) ? words.done.off : words.takeOff}
          </button>
        </Message>
      ))}
      {found !== undefined && found.more > 0 && <p class="quiet">{words.more(found.more)}</p>}
    </details>
  );
}
