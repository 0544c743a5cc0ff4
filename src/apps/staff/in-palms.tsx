import { Message } from "./message.tsx";
import { useStaff } from "./use-staff.ts";

/** What is in palms now, and the one big button. */
export function InPalms() {
  const { staff, words } = useStaff();
  const { lately, orders, isHeard, status } = staff;
  const isThere = status.value?.pace !== null;
  const all = isThere ? lately.value : [];
  const empty = !isThere ? words.notHeard : orders.value?.isPaused === true ? words.dark : words.nobody;
  return (
    <section aria-labelledby="in-palms">
      <h2 id="in-palms">{words.inPalms}</h2>
      {!all.some(({ isLit }) => isLit) && <p class="nobody">{empty}</p>}
      {all.map(({ one, isLit }, i) => (
        <Message
          key={one.id}
          message={one}
          says={isLit ? `${words.page(one.page, one.of)} · ${words.palms(one.palms)}` : words.gone}
        >
          <button
            type="button"
            class={isLit ? "take-off" : "take-off gone"}
            disabled={!isHeard.value}
            onClick={() => void staff.give({ kind: "take-off", id: one.id, why: "unsaid" })}
          >
            {words.takeOff} {i === 0 && <kbd>X</kbd>}
          </button>
        </Message>
      ))}
    </section>
  );
}
