import type { Desk } from "../desk.ts";
import { wordsOf } from "../words.ts";
import { Columns } from "./columns.tsx";
import { FaultList } from "./fault-list.tsx";
import { FileForm } from "./file-form.tsx";
import type { ImportModel, ImportState } from "./import-model.ts";
import { importWords } from "./import-words.ts";
import { Preview } from "./preview.tsx";
import { ProspectView } from "./prospect-view.tsx";

/** A file that was read: what it is, what its columns mean, what is wrong with it or what it brings. */
export function FileRead({
  desk,
  model,
  now,
}: {
  readonly desk: Desk;
  readonly model: ImportModel;
  readonly now: Extract<ImportState, { readonly kind: "read" }>;
}) {
  const words = wordsOf(importWords, desk);
  const { view, wishes, checked, isTaking } = now;
  const brings = checked?.kind === "ready" ? checked.prospect.count : undefined;
  const count = brings === undefined ? 0 : brings.fresh + brings.changed + brings.gone;
  const isFirst = brings !== undefined && brings.fresh === count && brings.same === 0;
  const takeWords =
    count === 0 ? words.takeNothing : isFirst ? words.takeIn(count) : words.takeChanges(count);
  const { size } = wishes.leftOut;
  return (
    <div class="file-read">
      <aside>
        <FileForm desk={desk} model={model} now={now} />
        {view.columns.length > 0 && <Columns desk={desk} model={model} now={now} />}
      </aside>
      <section aria-live="polite" aria-busy={checked === undefined}>
        <p class="verdict">
          {checked === undefined && <span class="quiet">{words.checking}</span>}
          {brings !== undefined && (
            <button
              type="button"
              class="primary"
              disabled={count === 0 || isTaking}
              onClick={() => model.takeIn()}
            >
              {isTaking ? words.taking : takeWords}
            </button>
          )}
          {size > 0 && (
            <span>
              {words.leftOut(size)}{" "}
              <button type="button" class="plain" onClick={() => model.wish({ leftOut: new Set() })}>
                {words.putBack}
              </button>
            </span>
          )}
          <button type="button" disabled={isTaking} onClick={() => model.cancel()}>
            {view.columns.length === 0 ? words.another : words.cancel}
          </button>
        </p>
        {isTaking && <progress aria-label={words.taking} />}
        {checked?.kind === "faulty" && (
          <FaultList desk={desk} faults={checked.faults} leftOut={wishes.leftOut} model={model} />
        )}
        {checked?.kind === "ready" && <ProspectView desk={desk} prospect={checked.prospect} />}
        {view.columns.length > 0 && <Preview desk={desk} view={view} wishes={wishes} />}
      </section>
    </div>
  );
}
