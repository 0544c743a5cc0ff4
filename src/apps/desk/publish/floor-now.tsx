import type { SetSeenAt } from "../../../schema/kept-sets.ts";
import type { Desk } from "../desk.ts";
import { wordsOf } from "../words.ts";
import { figuresOf } from "./figures.ts";
import { publishWords } from "./publish-words.ts";
import { publishingOf } from "./publishing.ts";

/** What visitors are shown now, which kiosk has said so, and the way back. */
export function FloorNow({ desk, goBack }: { readonly desk: Desk; readonly goBack: () => void }) {
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
        {statement !== undefined && <> · {statement.title}</>} · {figures.messages(set.messages.length)}
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
              figures.messages(seen.count),
              figures.when(seen.at),
            )}
            {isBehind(seen) && ` ${words.kioskBehind}`}
          </li>
        ))}
      </ul>
      {before !== undefined && (
        <button type="button" class="go-back" disabled={publishing.isBusy.value} onClick={goBack}>
          {words.goBack(figures.version(before))} <kbd>R</kbd>
        </button>
      )}
    </section>
  );
}
