import { download } from "../../../installation/download.ts";
import type { Desk } from "../desk.ts";
import { wordsOf } from "../words.ts";
import { dayOf, logFile, ordersFile, setFile } from "./exports.ts";
import { fileWords } from "./file-words.ts";
import type { FloorOrders } from "../floor/use-floor-orders.ts";

/** What leaves the desk as a file. */
export function Files({ desk, orders }: { readonly desk: Desk; readonly orders: FloorOrders }) {
  const words = wordsOf(fileWords, desk);
  return (
    <section aria-labelledby="files-title">
      <h2 id="files-title">{words.title}</h2>
      <p class="quiet">{words.withoutWords}</p>
      <p class="buttons">
        <button type="button" onClick={() => save(words.logName, logFile(desk.workspace()))}>
          {words.log}
        </button>
        <button
          type="button"
          disabled={typeof orders === "string"}
          onClick={() => typeof orders === "string" || save(words.ordersName, ordersFile(orders))}
        >
          {words.orders}
        </button>
        <button
          type="button"
          onClick={() =>
            save(
              words.setName,
              setFile(desk.workspace(), (id) => desk.cardOf(id)?.message.lang ?? "und"),
            )
          }
        >
          {words.set}
        </button>
      </p>
    </section>
  );
}

const save = (name: string, text: string): void =>
  download(`paume-${name}-${dayOf(Date.now())}.jsonl`, text, "application/jsonl");
