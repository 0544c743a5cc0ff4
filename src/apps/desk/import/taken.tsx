import type { Desk } from "../desk.ts";
import { wordsOf } from "../words.ts";
import type { ImportModel, ImportState } from "./import-model.ts";
import { importWords } from "./import-words.ts";

/** A file was taken in, whole. */
export function Taken({
  desk,
  model,
  now: { source, count },
}: {
  readonly desk: Desk;
  readonly model: ImportModel;
  readonly now: Extract<ImportState, { readonly kind: "taken" }>;
}) {
  const words = wordsOf(importWords, desk);
  return (
    <section aria-live="polite">
      <p class="verdict">
        <strong>{words.taken(source)}</strong>
      </p>
      <ul class="counts">
        <li>{words.fresh(count.fresh)}</li>
        {count.changed > 0 && <li>{words.changed(count.changed)}</li>}
        {count.gone > 0 && <li>{words.gone(count.gone)}</li>}
        {count.leftOut > 0 && <li>{words.leftOut(count.leftOut)}</li>}
      </ul>
      <p class="verdict">
        <button
          type="button"
          class="primary"
          onClick={() => {
            model.cancel();
            desk.view.value = "queue";
          }}
        >
          {words.read}
        </button>
        <button type="button" onClick={() => model.cancel()}>
          {words.another}
        </button>
      </p>
    </section>
  );
}
