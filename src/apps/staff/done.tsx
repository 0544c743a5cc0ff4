import { reasons, type Order } from "../../core/orders/orders.ts";
import { useStaff } from "./use-staff.ts";
import type { Words } from "./words.ts";

/** What was done last, whether the kiosk has followed, and the way back. */
export function Done() {
  const { staff, words } = useStaff();
  const { last, orders, shown, isHeard } = staff;
  if (last.value === undefined) return null;
  const { order } = last.value;
  const isObeyed = (shown.value?.revision ?? -1) >= (orders.value?.revision ?? 0);
  const why = order.kind === "take-off" && orders.value?.takenOff.find(({ id }) => id === order.id)?.why;
  return (
    <section class="done" aria-live="polite">
      <p>
        {saidOf(order, words)} <span class="quiet">{isObeyed ? obeyed(order, words) : words.waiting}</span>
      </p>
      <button type="button" disabled={!isHeard.value} onClick={() => void staff.undo()}>
        {words.undo} <kbd>U</kbd>
      </button>
      {order.kind === "take-off" && (
        <div class="reasons" role="group" aria-label={words.why}>
          {reasons.slice(1).map((reason) => (
            <button
              key={reason}
              type="button"
              aria-pressed={why === reason}
              onClick={() => void staff.give({ ...order, why: reason })}
            >
              {words.reasons[reason]}
            </button>
          ))}
        </div>
      )}
    </section>
  );
}

const obeyed = (order: Order, words: Words): string => (order.kind === "take-off" ? words.obeyed : "");

function saidOf(order: Order, words: Words): string {
  switch (order.kind) {
    case "take-off":
      return words.done.off;
    case "put-back":
      return words.done.back;
    case "panic":
    case "pause":
      return order.isOn ? words.done[order.kind] : words.ended;
    case "choose-safe":
      return words.chosen;
    default:
      return order satisfies never;
  }
}
