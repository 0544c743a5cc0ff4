import { useEffect, useRef } from "preact/hooks";
import type { SetSeenAt } from "../../../schema/kept-sets.ts";
import type { Desk } from "../desk.ts";
import { wordsOf } from "../words.ts";
import { figuresOf } from "./figures.ts";
import { publishWords } from "./publish-words.ts";
import { publishingOf, type Publishing } from "./publishing.ts";

/** What visitors are shown now, which kiosk has said so, and the way back. */
export function FloorNow({ desk, ask }: { readonly desk: Desk; readonly ask: () => void }) {
  const publishing = publishingOf(desk);
  const words = wordsOf(publishWords, desk);
  const figures = figuresOf(desk);
  const floor = publishing.floor.value;
  const before = publishing.before.value;
  if (floor === undefined) return <p class="quiet">{words.notRead}</p>;
  const { list, set } = floor;
  const [latest] = list.history;
  const statement = list.sets.find(({ version }) => version === list.active.version);
  const isBehind = ({ version }: SetSeenAt): boolean => version !== list.active.version;
  return (
    <section class="floor-now" aria-label={words.onFloor}>
      <h2>{words.onFloor}</h2>
      <p class="shown">
        <strong>{figures.version(list.active.version)}</strong>
        {statement !== undefined && <> · {statement.title}</>} ·{" "}
        {words.counted(figures.count(set.messages.length))}
      </p>
      {latest !== undefined && <p class="quiet">{words.since(figures.when(latest.at), latest.by)}</p>}
      {list.active.fault !== undefined && <p class="warning">{list.active.fault.detail}</p>}
      <ul class="kiosks" aria-live="polite">
        {list.seen.length === 0 && <li class="quiet">{words.noKiosk}</li>}
        {list.seen.map((seen) => (
          <li key={seen.kiosk} data-kiosk={seen.kiosk} class={isBehind(seen) ? "behind" : "current"}>
            {words.kiosk(
              seen.kiosk,
              figures.version(seen.version),
              figures.count(seen.count),
              figures.when(seen.at),
            )}
            {isBehind(seen) && ` ${words.kioskBehind}`}
          </li>
        ))}
      </ul>
      {before !== undefined && (
        <button type="button" class="go-back" disabled={publishing.isBusy.value} onClick={ask}>
          {words.goBack(figures.version(before))} <kbd>R</kbd>
        </button>
      )}
    </section>
  );
}

/** Asks before going back. */
export function GoBackDialog({ desk, leave }: { readonly desk: Desk; readonly leave: () => void }) {
  const publishing: Publishing = publishingOf(desk);
  const words = wordsOf(publishWords, desk);
  const to = figuresOf(desk).version(publishing.before.value ?? null);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} onClose={leave} aria-labelledby="go-back-question">
      <h2 id="go-back-question">{words.goBackAsk(to)}</h2>
      <p>{words.goBackSays}</p>
      <form
        method="dialog"
        onSubmit={() => {
          void publishing.goBack();
        }}
      >
        <p class="buttons">
          <button type="submit" class="primary">
            {words.yes} <kbd>Enter</kbd>
          </button>
          <button type="button" onClick={() => dialog.current?.close()}>
            {words.cancel} <kbd>Esc</kbd>
          </button>
        </p>
      </form>
    </dialog>
  );
}
