import type { ComponentChildren } from "preact";
import type { Prospect } from "../../../devices/analysis/protocol.ts";
import type { Desk } from "../desk.ts";
import { wordsOf } from "../words.ts";
import { importWords } from "./import-words.ts";

/** What a file brings against what its source had. What is new is in the preview; what changed or is gone is here. */
export function ProspectView({ desk, prospect }: { readonly desk: Desk; readonly prospect: Prospect }) {
  const words = wordsOf(importWords, desk);
  const { count, fresh, changed, gone } = prospect;
  const isFirst = count.changed + count.gone + count.same === 0;
  return (
    <>
      <ul class="counts">
        <li>{words.fresh(count.fresh)}</li>
        {!isFirst && (
          <>
            <li>{words.changed(count.changed)}</li>
            <li>{words.gone(count.gone)}</li>
            <li class="quiet">{words.same(count.same)}</li>
          </>
        )}
      </ul>
      {!isFirst && (
        <Part
          says={words.fresh(count.fresh)}
          more={count.fresh - fresh.length}
          shown={fresh.length}
          desk={desk}
        >
          {fresh.map(({ id, text }) => (
            <li key={id} dir="auto">
              <code>{id}</code> {text}
            </li>
          ))}
        </Part>
      )}
      <Part
        says={words.changed(count.changed)}
        more={count.changed - changed.length}
        shown={changed.length}
        desk={desk}
      >
        {changed.map(({ before, now }) => (
          <li key={now.id} dir="auto">
            <code>{now.id}</code> <del>{before.text}</del> <ins>{now.text}</ins>
          </li>
        ))}
      </Part>
      <Part
        says={words.gone(count.gone)}
        more={count.gone - gone.length}
        shown={gone.length}
        desk={desk}
        help={words.goneHelp}
      >
        {gone.map(({ id, text }) => (
          <li key={id} dir="auto">
            <code>{id}</code> {text}
          </li>
        ))}
      </Part>
    </>
  );
}

function Part({
  desk,
  says,
  shown,
  more,
  help,
  children,
}: {
  readonly desk: Desk;
  readonly says: string;
  readonly shown: number;
  readonly more: number;
  readonly help?: string;
  readonly children: ComponentChildren;
}) {
  if (shown === 0) return null;
  return (
    <details>
      <summary>
        {says} {more > 0 && <span class="quiet">({wordsOf(importWords, desk).beginning(shown)})</span>}
      </summary>
      {help !== undefined && <p class="quiet">{help}</p>}
      <ul class="brought">{children}</ul>
    </details>
  );
}
