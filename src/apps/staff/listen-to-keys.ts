import { mayOrder, type OpenStaff } from "./open-staff.ts";

/** At a desk: X takes off what is in the first palm, or was, U undoes, P is the panic, B, for black, the pause. @returns what ends the listening. */
export function listenToKeys(staff: OpenStaff): () => void {
  const onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.repeat) return;
    if (event.target instanceof HTMLInputElement || !mayOrder(staff.who.peek())) return;
    press(staff, event.key.toLowerCase());
  };
  window.addEventListener("keydown", onKey);
  return () => window.removeEventListener("keydown", onKey);
}

function press(staff: OpenStaff, key: string): void {
  const [first] = staff.lately.peek();
  const orders = staff.orders.peek();
  if (orders === undefined) return;
  if (key === "x" && first !== undefined)
    void staff.give({ kind: "take-off", id: first.one.id, why: "unsaid" });
  if (key === "u") void staff.undo();
  if (key === "p") void staff.give({ kind: "panic", isOn: !orders.isPanic, why: "unsaid" });
  if (key === "b") void staff.give({ kind: "pause", isOn: !orders.isPaused, why: "unsaid" });
}
