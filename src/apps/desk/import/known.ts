import type { Card } from "../../../core/desk/card.ts";
import type { ImportedMessage } from "../../../core/import/read-messages.ts";
import type { Known } from "../../../devices/analysis/reading.ts";
import type { Desk } from "../desk.ts";

/** What a desk has already, as an import from this source needs it; made as it is gone through, since 120,000 at once would be seen. */
export const knownOf = (desk: Desk, source: string): Known => ({
  own: ownOf(desk.cards.peek(), source),
  elsewhere: elsewhereOf(desk.cards.peek(), source),
  erased: desk.log.peek().flatMap(({ message, act }) => (act.kind === "erase" ? [message] : [])),
});

function* ownOf(cards: readonly Card[], source: string): Generator<ImportedMessage, void, undefined> {
  for (const { message } of cards) {
    if (message.source !== source) continue;
    const { id, lang, text, normalised, motive, emotion } = message;
    yield { id, lang, text, normalised, motive, emotion };
  }
}

function* elsewhereOf(cards: readonly Card[], source: string): Generator<string, void, undefined> {
  for (const { message } of cards) if (message.source !== source) yield message.id;
}
