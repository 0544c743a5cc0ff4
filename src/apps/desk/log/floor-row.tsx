import { type GivenOrder, orderedMessage } from "../../../core/orders/given-order.ts";
import type { Desk } from "../desk.ts";
import { wordsOf } from "../words.ts";
import { orderSaid } from "../floor/floor-history.tsx";
import { floorWords } from "../floor/floor-words.ts";
import { MessageLink } from "./message-link.tsx";
import { When } from "./when.tsx";

/** One order given on the floor: when, by which role, what, of which message, why. It is undone there, not here. */
export function FloorRow({ desk, given }: { readonly desk: Desk; readonly given: GivenOrder }) {
  const words = wordsOf(floorWords, desk);
  const { who, what, why } = orderSaid(words, given);
  const message = orderedMessage(given.order);
  return (
    <>
      <p class="entry">
        <When desk={desk} atMs={given.atMs} /> <span class="from-floor">{words.fromFloor}</span>{" "}
        <strong>{who}</strong> {what} {message !== undefined && <MessageLink desk={desk} id={message} />}
      </p>
      <p class="why">{why}</p>
    </>
  );
}
