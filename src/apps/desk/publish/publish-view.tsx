import { useEffect, useState } from "preact/hooks";
import { listen } from "../../../devices/house/events.ts";
import { ADVICE } from "../../../installation/advice.ts";
import type { Desk } from "../desk.ts";
import { wordsOf } from "../words.ts";
import { ChecksList } from "./checks-list.tsx";
import { Differences } from "./differences.tsx";
import { figuresOf } from "./figures.ts";
import { FloorNow, GoBackDialog } from "./floor-now.tsx";
import { OwnKey } from "./own-key.tsx";
import "./publish.css";
import { publishWords } from "./publish-words.ts";
import { publishingOf } from "./publishing.ts";
import { SetForm } from "./set-form.tsx";

/** Where keys are typed or chosen with, and where a dialog waits for an answer. */
const ownKeys = "input, textarea, select, dialog";

/** What is on the floor, what would be, and the two steps between them: publish, go back. */
export function PublishView({ desk }: { readonly desk: Desk }) {
  const publishing = publishingOf(desk);
  const { mayPublish, isBusy, set, before } = publishing;
  const words = wordsOf(publishWords, desk);
  const [isAsking, setIsAsking] = useState(false);
  const ask = (): void => setIsAsking(before.peek() !== undefined && !isBusy.peek());

  useEffect(() => {
    const life = new AbortController();
    const look = (): void => void publishing.refresh();
    listen({
      kinds: ["set-activated", "set-seen"],
      hear: look,
      linked: (heard) => heard && look(),
      signal: life.signal,
    });
    window.addEventListener(
      "keydown",
      ({ key, target, ctrlKey, altKey, metaKey }) => {
        const isTyped = target instanceof Element && target.closest(ownKeys) !== null;
        if (key.toLowerCase() === "r" && !isTyped && !ctrlKey && !altKey && !metaKey) ask();
      },
      { signal: life.signal },
    );
    return () => life.abort();
  }, [publishing]);

  const difference = set.difference.value;
  return (
    <main class="publish">
      <div>
        <FloorNow desk={desk} ask={ask} />
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
        {desk.settings.value.who === "" && <p class="warning">{words.noName}</p>}
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
      {isAsking && <GoBackDialog desk={desk} leave={() => setIsAsking(false)} />}
    </main>
  );
}

function OutcomeLine({ desk }: { readonly desk: Desk }) {
  const { outcome, isBusy } = publishingOf(desk);
  const words = wordsOf(publishWords, desk);
  const { count, version } = figuresOf(desk);
  const says = (): string => {
    const last = outcome.value;
    if (isBusy.value) return words.busy;
    switch (last?.kind) {
      case "tried":
        return words.tried(last.version, count(last.count));
      case "published":
        return words.done(last.version, count(last.count));
      case "went-back":
        return words.wentBack(version(last.version));
      case "logged-out":
        return words.loggedOut;
      case "unknown":
        return words.unknown;
      case "failed":
        return `${ADVICE[last.error.code]} ${last.error.detail}`;
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
