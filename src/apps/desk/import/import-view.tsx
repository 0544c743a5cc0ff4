import type { Desk } from "../desk.ts";

export function ImportView({ desk }: { readonly desk: Desk }) {
  return <main>{desk.cards.value.length}</main>;
}
