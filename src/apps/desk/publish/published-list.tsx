import type { Desk } from "../desk.ts";
import { wordsOf } from "../words.ts";
import { figuresOf } from "./figures.ts";
import { publishWords } from "./publish-words.ts";
import { publishingOf } from "./publishing.ts";

/** Everything that was published, newest first; each can be put back. */
export function PublishedList({
  desk,
  ask,
}: {
  readonly desk: Desk;
  readonly ask: (to: string | null) => void;
}) {
  const { floor, isBusy } = publishingOf(desk);
  const words = wordsOf(publishWords, desk);
  const { when } = figuresOf(desk);
  const list = floor.value?.list;
  if (list === undefined || list.sets.length === 0) return null;
  return (
    <section class="published" aria-label={words.published}>
      <h2>{words.published}</h2>
      <ol>
        {list.sets.map(({ version, title, by, at, note, insisted }) => (
          <li key={version} data-version={version}>
            <p>
              <strong>{version}</strong> · {title}
              <br />
              <span class="quiet">{[`${by}, ${when(at)}`, note, insisted].filter(Boolean).join(" · ")}</span>
            </p>
            {version !== list.active.version && (
              <button type="button" class="plain" disabled={isBusy.value} onClick={() => ask(version)}>
                {words.put}
              </button>
            )}
          </li>
        ))}
      </ol>
      {list.faults.map(({ detail }) => (
        <p key={detail} class="warning">
          {detail}
        </p>
      ))}
    </section>
  );
}
