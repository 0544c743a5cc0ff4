import type { Card } from "../../../core/desk/card.ts";
import { languageName } from "../../../core/messages/language-name.ts";
import type { Desk } from "../desk.ts";
import { FloorHistory } from "../floor/floor-history.tsx";
import type { FloorOrders } from "../floor/use-floor-orders.ts";
import { PalmPreview } from "../preview/palm-preview.tsx";
import { TagPanel } from "../tags/tag-panel.tsx";
import { wordsOf } from "../words.ts";
import { Actions } from "./actions.tsx";
import { Editor } from "./editor.tsx";
import { FoundList } from "./found-list.tsx";
import { History } from "./history.tsx";
import { Letter } from "./letter.tsx";
import { NoteField } from "./note-field.tsx";
import type { Queue } from "./queue.ts";
import { queueWords } from "./queue-words.ts";

/** One message, open to be read and decided: the text first, everything else beside and below it. */
export function OpenCard({
  desk,
  queue,
  card,
  orders,
}: {
  readonly desk: Desk;
  readonly queue: Queue;
  readonly card: Card;
  readonly orders: FloorOrders;
}) {
  const words = wordsOf(queueWords, desk);
  const { message, state } = card;
  const [place, of] = [queue.place.value + 1, queue.rows.value.length].map((value) =>
    value.toLocaleString(desk.language.value),
  );
  const isChanged =
    message.changedAtMs !== undefined &&
    state.decided !== undefined &&
    message.changedAtMs > state.decided.atMs;
  return (
    <article
      class="card"
      data-card={message.id}
      data-status={state.status}
      aria-label={`${words.message} ${message.id}`}
    >
      <header>
        <p class="quiet">
          {queue.place.value >= 0 && <>{words.row(place ?? "", of ?? "")} · </>}
          {message.id} · {languageName(message.lang)} · {message.source}
        </p>
        <p class={`status ${state.status}`}>{words.status[state.status]}</p>
        {isChanged && <p class="warning">{words.changed}</p>}
        {message.goneAtMs !== undefined && <p class="warning">{words.gone}</p>}
        {typeof orders !== "string" && <FloorHistory desk={desk} id={message.id} orders={orders} />}
      </header>
      <div class="read">
        <div>
          {queue.doing.value === "editing" ? (
            <Editor desk={desk} queue={queue} card={card} />
          ) : (
            <Letter desk={desk} queue={queue} card={card} />
          )}
          <TagPanel desk={desk} card={card} />
        </div>
        <aside>
          <FoundList desk={desk} card={card} />
          <PalmPreview desk={desk} card={card} ahead={queue.ahead} />
        </aside>
      </div>
      <Actions desk={desk} queue={queue} />
      <NoteField desk={desk} queue={queue} />
      {state.whole !== message.text && (
        <details>
          <summary>{words.asWritten}</summary>
          <p class="as-written" lang={message.lang} dir="auto">
            {message.text}
          </p>
        </details>
      )}
      <History desk={desk} card={card} />
    </article>
  );
}
