import { useEffect, useState } from "preact/hooks";
import { listen } from "../../../devices/house/events.ts";
import type { Desk } from "../desk.ts";
import { faultWords } from "../shell/fault-words.ts";
import { useShortcut } from "../shell/shortcut.ts";
import { wordsOf } from "../words.ts";
import { ChecksList } from "./checks-list.tsx";
import { Differences } from "./differences.tsx";
import { figuresOf } from "./figures.ts";
import { FloorNow } from "./floor-now.tsx";
import { GoBackDialog } from "./go-back-dialog.tsx";
import { PublishedList } from "./published-list.tsx";
import { OwnKey } from "./own-key.tsx";
import "./publish.css";
import { publishWords } from "./publish-words.ts";
import { publishingOf } from "./publishing.ts";
import { SetForm } from "./set-form.tsx";

/** What is on the floor, what would be, and the two steps between them: publish, go back. */
export function PublishView({ desk }: { readonly desk: Desk }) {
  const publishing = publishingOf(desk);
  const { mayPublish, isBusy, set, before } = publishing;
  const words = wordsOf(publishWords, desk);
  const [asked, setAsked] = useState<string | null | undefined>(undefined);
  const ask = (to: string | null): void => {
    if (!isBusy.peek()) setAsked(to);
  };

  /** At once: it is undone by the same key. */
  const goBack = (): void => {
    const to = before.peek();
    if (to !== undefined && desk.who.peek() !== "") void publishing.goBack(to);
  };
  useShortcut("r", goBack);
  useEffect(() => {
    const life = new AbortController();
    const look = (): void => void publishing.refresh();
    listen({
      kinds: ["set-activated", "set-seen"],
      hear: look,
      linked: (heard) => heard && look(),
      signal: life.signal,
    });
    return () => life.abort();
  }, [publishing]);

  const difference = set.difference.value;
  return (
    <main class="publish">
      <div>
        <FloorNow desk={desk} goBack={goBack} />
        <PublishedList desk={desk} ask={ask} />
        <OwnKey desk={desk} />
      </div>
      <form
        aria-label={words.next}
        onSubmit={(event) => {
          event.preventDefault();
          void publishing.publish();
        }}
      >
        <SetForm desk={desk} />
        {difference !== undefined && <Differences desk={desk} difference={difference} />}
        <ChecksList desk={desk} />
        <Missing desk={desk} />
        <p class="buttons">
          <button
            type="button"
            disabled={!mayPublish.value || isBusy.value}
            onClick={() => void publishing.tryOut()}
          >
            {words.tryOut}
          </button>
          <button type="submit" class="primary" disabled={!mayPublish.value || isBusy.value}>
            {words.publish}
          </button>
        </p>
        <OutcomeLine desk={desk} />
      </form>
      {asked !== undefined && <GoBackDialog desk={desk} to={asked} leave={() => setAsked(undefined)} />}
    </main>
  );
}

/** What has to be written, or done, before anything can be published. */
function Missing({ desk }: { readonly desk: Desk }) {
  const { set, key } = publishingOf(desk);
  const words = wordsOf(publishWords, desk);
  const { credit, licence, provenance } = set.words.value;
  const wanted: readonly (readonly [string, boolean])[] = [
    [words.title, set.draft.value.title.trim() !== ""],
    [words.credit, credit !== ""],
    [words.licence, licence !== ""],
    ...Object.entries(provenance).map(([label, said]) => [words.comesFrom(label), said !== ""] as const),
    [words.missingKey, key.value?.isPinned === true],
  ];
  const missing = wanted.filter(([, isThere]) => !isThere).map(([what]) => what);
  return missing.length === 0 ? null : <p class="quiet">{words.missing(missing.join(" · "))}</p>;
}

function OutcomeLine({ desk }: { readonly desk: Desk }) {
  const { outcome, isBusy } = publishingOf(desk);
  const faults = { ...wordsOf(faultWords, desk), "set-refused": wordsOf(publishWords, desk).refused };
  const words = wordsOf(publishWords, desk);
  const { messages, version } = figuresOf(desk);
  const says = (): string => {
    const last = outcome.value;
    if (isBusy.value) return words.busy;
    switch (last?.kind) {
      case "tried":
        return words.tried(last.version, messages(last.count));
      case "published":
        return words.done(last.version, messages(last.count));
      case "went-back":
        return words.wentBack(version(last.version));
      case "logged-out":
        return words.loggedOut;
      case "unknown":
        return words.unknown;
      case "failed":
        return `${faults[last.error.code]} ${last.error.detail}`;
      default:
        return "";
    }
  };
  return (
    <p class="outcome" role="status" data-outcome={outcome.value?.kind}>
      {says()}
    </p>
  );
}
