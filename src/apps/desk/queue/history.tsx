import type { Card } from "../../../core/desk/card.ts";
import { undoneIn } from "../../../core/decisions/log.ts";
import type { Decision } from "../../../core/decisions/decision.ts";
import type { Desk } from "../desk.ts";
import { wordsOf } from "../words.ts";
import { queueWords } from "./queue-words.ts";

/** Of what is undone by itself, and not by its own contrary. */
const isAct = ({ act: { kind } }: Decision): boolean =>
  kind !== "undo" && kind !== "redo" && kind !== "erase";

/** Everything decided of a message, the latest first. Each can be undone and redone whenever it was; what came later stays. */
export function History({ desk, card }: { readonly desk: Desk; readonly card: Card }) {
  const words = wordsOf(queueWords, desk);
  const decisions = desk.decisionsOf(card.message.id);
  const undone = undoneIn(decisions);
  const durable = desk.durable.value;
  if (decisions.length === 0) return null;
  const when = new Intl.DateTimeFormat(desk.language.value, { dateStyle: "short", timeStyle: "short" });
  return (
    <section class="history" aria-label={words.history}>
      <h2>{words.history}</h2>
      <ol>
        {decisions.toReversed().map((decision) => {
          const { number, act, by, atMs, why, batch } = decision;
          const isUndone = undone.has(number);
          return (
            <li key={number} data-decision={number} data-saved={number <= durable}>
              <span class={isUndone ? "undone" : ""}>
                <strong>{words.act[act.kind]}</strong>
                {act.kind === "note" && act.text !== undefined && <> « {act.text} »</>}
                {act.kind === "tag" && ` ${act.tag} : ${act.value ?? "–"}`}
                {why !== undefined && ` : ${why}`}
              </span>{" "}
              <span class="quiet">
                {by} · {when.format(atMs)}
                {batch !== undefined && ` · ${words.inBatch}`}
                {isUndone && ` · ${words.undone}`}
                {" · "}
                {number <= durable ? words.saved : words.notSaved}
              </span>{" "}
              {isAct(decision) && (
                <button
                  type="button"
                  class="plain"
                  onClick={() => (isUndone ? desk.redo([number]) : desk.undo([number]))}
                >
                  {isUndone ? words.redo : words.undo}
                </button>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
