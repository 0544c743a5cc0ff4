import { Message } from "./message.tsx";
import { useStaff } from "./use-staff.ts";

/** What is off the floor, newest first. */
export function OffFloor() {
  const { staff, words } = useStaff();
  const { orders, texts, isHeard, language } = staff;
  const all = (orders.value?.takenOff ?? []).toReversed();
  if (all.length === 0) return null;
  const when = new Intl.DateTimeFormat(language.value, { dateStyle: "short", timeStyle: "short" });
  return (
    <details>
      <summary>{words.off(all.length)}</summary>
      {all.map(({ id, at, by, why }) => (
        <Message
          key={id}
          message={texts.value.get(id) ?? { id, lang: "", text: "" }}
          says={[when.format(new Date(at)), by, words.reasons[why]].join(" · ")}
        >
          <button
            type="button"
            disabled={!isHeard.value}
            onClick={() => void staff.give({ kind: "put-back", id })}
          >
            {words.putBack}
          </button>
        </Message>
      ))}
    </details>
  );
}
