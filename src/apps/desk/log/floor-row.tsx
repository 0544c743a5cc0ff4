import { type GivenOrder, orderedMessage } from "../../../core/orders/given-order.ts";
import type { Desk } from "../desk.ts";
import { wordsOf } from "../words.ts";
import { floorWords } from "./floor-words.ts";
import { MessageLink } from "./message-link.tsx";
import { When } from "./when.tsx";

/** One order given on the floor: when, by which role, what, of which message, why. It is undone there, not here. */
export function FloorRow({
  desk,
  given: { atMs, by, order },
}: {
  readonly desk: Desk;
  readonly given: GivenOrder;
}) {
  const words = wordsOf(floorWords, desk);
  const message = orderedMessage(order);
  return (
    <>
      <p class="entry">
        <When desk={desk} atMs={atMs} /> <span class="from-floor">{words.fromFloor}</span>{" "}
        <strong>{words.by[by] ?? by}</strong> {words.did(order)}{" "}
        {message !== undefined && <MessageLink desk={desk} id={message} />}
      </p>
      <p class="why">{"why" in order && words.why[order.why]}</p>
    </>
  );
}
