import type { Desk } from "../desk.ts";

export function PublishView({ desk }: { readonly desk: Desk }) {
  return <main>{desk.cards.value.length}</main>;
}
