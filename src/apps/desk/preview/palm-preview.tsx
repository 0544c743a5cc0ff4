import type { Card } from "../../../core/desk/card.ts";
import type { Desk } from "../desk.ts";

/** A card's message as palms show it. */
export function PalmPreview({ desk, card }: { readonly desk: Desk; readonly card: Card }) {
  return desk.isOpen.value && card.state.text !== undefined ? null : null;
}
