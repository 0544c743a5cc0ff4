import type { ImportedMessage } from "../../../core/import/read-messages.ts";
import type { Known } from "../../../devices/analysis/reading.ts";
import type { Desk } from "../desk.ts";

/** What a desk has already, as an import from this source needs it. Made anew each time: a minute at the desk changes it. */
export function knownOf(desk: Desk, source: string): Known {
  const messages = desk.cards.peek().map(({ message }) => message);
  return {
    own: messages
      .filter((message) => message.source === source)
      .map(({ id, lang, text, normalised, motive, emotion }): ImportedMessage => ({
        id,
        lang,
        text,
        normalised,
        motive,
        emotion,
      })),
    elsewhere: messages.filter((message) => message.source !== source).map(({ id }) => id),
    erased: desk.log.peek().flatMap(({ message, act }) => (act.kind === "erase" ? [message] : [])),
  };
}
