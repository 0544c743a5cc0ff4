import type { Desk } from "../desk.ts";
import { useFloorOrders } from "../floor/use-floor-orders.ts";
import { wordsOf } from "../words.ts";
import { BatchDialog } from "./batch-dialog.tsx";
import { LastAct } from "./last-act.tsx";
import { OpenCard } from "./open-card.tsx";
import { queueOf } from "./queue.ts";
import { QueueList } from "./queue-list.tsx";
import { queueWords } from "./queue-words.ts";
import { useKeys } from "./use-keys.ts";

/** Messages in the order of their risk, one of them open to be decided. */
export function QueueView({ desk }: { readonly desk: Desk }) {
  const queue = queueOf(desk);
  const words = wordsOf(queueWords, desk);
  useKeys(desk, queue);
  const orders = useFloorOrders();
  const card = queue.card.value;
  return (
    <main class="queue">
      <QueueList desk={desk} queue={queue} />
      {card === undefined ? (
        <p class="quiet nothing">{words.chooseOrWait}</p>
      ) : (
        <OpenCard key={card.message.id} desk={desk} queue={queue} card={card} orders={orders} />
      )}
      <LastAct desk={desk} />
      <BatchDialog desk={desk} queue={queue} />
    </main>
  );
}
