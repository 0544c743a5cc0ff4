import { type GivenOrder, orderedMessage } from "../../../core/orders/given-order.ts";
import type { Desk } from "../desk.ts";
import { wordsOf } from "../words.ts";
import { type FloorWords, floorWords } from "./floor-words.ts";

/** Who had an order obeyed, and what; and the reason, where one was given. */
export const orderSaid = (words: FloorWords, { by, order }: GivenOrder) => ({
  who: words.by[by] ?? by,
  what: words.did(order),
  why: "why" in order ? words.why[order.why] : "",
});

/** What was ordered on the floor of one message, the latest first. The first line stands out while the message is off the floor. */
export function FloorHistory({
  desk,
  id,
  orders,
}: {
  readonly desk: Desk;
  readonly id: string;
  /** Newest first, of all messages. */
  readonly orders: readonly GivenOrder[];
}) {
  const words = wordsOf(floorWords, desk);
  const own = orders.filter(({ order }) => orderedMessage(order) === id);
  if (own.length === 0) return null;
  const when = new Intl.DateTimeFormat(desk.language.value, { dateStyle: "short", timeStyle: "short" });
  return (
    <ul class="on-floor" aria-label={words.fromFloor}>
      {own.map((given, i) => {
        const { who, what, why } = orderSaid(words, given);
        return (
          <li key={given.atMs} class={i === 0 && given.order.kind === "take-off" ? "warning" : "quiet"}>
            {words.fromFloor} : {who} {what}
            {why !== "" && `, ${why}`} · {when.format(given.atMs)}
          </li>
        );
      })}
    </ul>
  );
}
