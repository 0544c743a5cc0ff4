import type { Desk } from "../desk.ts";
import { Ask } from "../shell/ask.tsx";
import { wordsOf } from "../words.ts";
import { figuresOf } from "./figures.ts";
import { publishWords } from "./publish-words.ts";
import { publishingOf } from "./publishing.ts";

/** Asks before going back. */
export function GoBackDialog({
  desk,
  to,
  leave,
}: {
  readonly desk: Desk;
  /** Null for the installation's own set. */
  readonly to: string | null;
  readonly leave: () => void;
}) {
  const words = wordsOf(publishWords, desk);
  const agree = (): void => {
    leave();
    void publishingOf(desk).goBack(to);
  };
  return (
    <Ask
      question={words.goBackAsk(figuresOf(desk).version(to))}
      yes={words.yes}
      cancel={words.cancel}
      agree={agree}
      leave={leave}
    >
      <p>{words.goBackSays}</p>
    </Ask>
  );
}
