import type { Desk } from "../desk.ts";

export function SearchView({ desk }: { readonly desk: Desk }) {
  return <main>{desk.cards.value.length}</main>;
}
