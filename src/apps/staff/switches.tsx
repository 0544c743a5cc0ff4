import { useStaff } from "./use-staff.ts";

/** Panic and pause: one press begins, another ends. */
export function Switches() {
  const { staff, words } = useStaff();
  const { isPanic = false, isPaused = false } = staff.orders.value ?? {};
  const safe = staff.shown.value?.safe;
  const all = [
    {
      kind: "panic",
      isOn: isPanic,
      key: "P",
      says: isPanic ? words.endPanic : words.panic,
      means: safe === undefined ? "" : safe === 0 ? words.panicDark : words.panicSays(safe),
    },
    {
      kind: "pause",
      isOn: isPaused,
      key: "B",
      says: isPaused ? words.resume : words.pause,
      means: isPaused ? words.dark : words.pauseSays,
    },
  ] as const;
  return (
    <section class="switches">
      {all.map(({ kind, isOn, key, says, means }) => (
        <button
          key={kind}
          type="button"
          class={isOn ? `${kind} on` : kind}
          aria-pressed={isOn}
          disabled={!staff.isHeard.value}
          onClick={() => void staff.give({ kind, isOn: !isOn, why: "unsaid" })}
        >
          <span>
            {says} <kbd>{key}</kbd>
          </span>
          <small>{means}</small>
        </button>
      ))}
    </section>
  );
}
