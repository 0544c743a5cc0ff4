import type { Card } from "../../../core/desk/card.ts";
import { isSettled } from "../../../core/desk/pieces.ts";
import { placesOf, takeOut } from "../../../core/decisions/redaction.ts";
import { isPersonal, type Span } from "../../../core/findings/finding.ts";
import type { Wish } from "../desk.ts";

/** Where words of a card's whole text are taken out already. */
export const gonePlaces = ({ state: { whole, takenOut } }: Card, salt: string): readonly Span[] =>
  whole === undefined ? [] : takenOut.flatMap((words) => placesOf(whole, words, salt));

/** What a redaction takes out: the selected words; without any, everything by which somebody could be recognised and that still stands there. */
export function redactionWishes(card: Card, picked: Span | undefined, salt: string): readonly Wish[] {
  const { whole } = card.state;
  if (whole === undefined) return [];
  const gone = gonePlaces(card, salt);
  const found = (card.findings ?? []).filter((one) => isPersonal(one) && !isSettled(one, gone));
  const spans = picked === undefined ? found.flatMap((one) => one.spans) : [picked];
  const takings = spans.map((span) => takeOut(whole, span, salt)).filter(({ length }) => length > 0);
  return takings.map((takenOut) => ({ message: card.message.id, act: { kind: "redact", takenOut } }));
}
