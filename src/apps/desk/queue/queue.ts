import {
  batch as together,
  computed,
  effect,
  signal as state,
  type ReadonlySignal,
  type Signal,
} from "@preact/signals";
import type { Card } from "../../../core/desk/card.ts";
import { lastDone, lastUndone } from "../../../core/desk/last-act.ts";
import { walked, wordsIn } from "../../../core/desk/word-walk.ts";
import type { Verdict } from "../../../core/decisions/decision.ts";
import type { Span } from "../../../core/findings/finding.ts";
import type { Desk, Wish } from "../desk.ts";
import type { Command } from "./commands.ts";
import { redactionWishes } from "./redaction-wishes.ts";
import { openRows, type Rows } from "./rows.ts";

/** What the card is open for. */
export type Doing = "reading" | "editing" | "noting" | "giving-a-reason";

/** A decision on many that waits for a yes. */
export interface Asked {
  readonly verdict: Verdict;
  readonly ids: readonly string[];
}

/** What can be done in the queue, by keys and by buttons alike. */
export interface Queue extends Rows {
  readonly card: ReadonlySignal<Card | undefined>;
  readonly doing: Signal<Doing>;
  /** Words of the open card's whole text that are selected. */
  readonly picked: Signal<Span | undefined>;
  /** The reason that goes with the next decision on the open card. */
  readonly why: Signal<string>;
  readonly asked: Signal<Asked | undefined>;
  readonly isOff: (command: Command) => boolean;
  /** @param isGrowing Shift was held: what is selected or marked grows. */
  readonly run: (command: Command, isGrowing?: boolean) => void;
  /** The text as it shall be. @param verdict given with it, where it goes on to the next card. */
  readonly edit: (text: string, verdict?: Verdict) => void;
  readonly note: (text: string) => void;
  /** What was asked is done for all of them. */
  readonly agree: () => void;
}

export function openQueue(desk: Desk): Queue {
  const rows = openRows(desk);
  const card = computed(() => (desk.chosen.value === undefined ? undefined : desk.cardOf(desk.chosen.value)));
  const doing = state<Doing>("reading");
  const picked = state<Span | undefined>(undefined);
  const why = state("");
  const asked = state<Asked | undefined>(undefined);
  effect(() => {
    void desk.chosen.value;
    together(() => {
      doing.value = "reading";
      picked.value = undefined;
      why.value = "";
    });
  });

  const reason = (): string | undefined => why.peek().trim() || undefined;
  const done = (goesOn: boolean): void => {
    why.value = "";
    picked.value = undefined;
    doing.value = "reading";
    if (goesOn) rows.advance();
  };
  const decide = (wishes: readonly Wish[], goesOn: boolean): void =>
    together(() => {
      if (wishes.length > 0) desk.decideTogether(wishes, reason());
      done(goesOn);
    });
  const verdict = (kind: Verdict): void => {
    const marked = [...desk.marked.peek()];
    const id = desk.chosen.peek();
    if (marked.length > 0) asked.value = { verdict: kind, ids: marked };
    else if (id !== undefined) decide([{ message: id, act: { kind } }], true);
  };
  const redact = (goesOn: boolean): void => {
    const open = card.peek();
    if (open === undefined) return;
    const message = open.message.id;
    const takings = redactionWishes(open, picked.peek(), desk.settings.peek().salt);
    if (takings.length > 0)
      decide(goesOn ? [...takings, { message, act: { kind: "keep" } }] : takings, goesOn);
  };
  const reverse = (numbers: readonly number[], by: "undo" | "redo"): void =>
    together(() => {
      const first = desk.log.peek()[(numbers[0] ?? 0) - 1];
      if (first === undefined) return;
      desk[by](numbers);
      desk.chosen.value = first.message;
    });
  const walk = (step: 1 | -1, isGrowing: boolean): void => {
    const open = card.peek();
    const words = wordsIn(open?.state.whole ?? "", open?.message.lang ?? "fr");
    picked.value = walked(words, picked.peek(), step, isGrowing);
  };
  const mark = (ids: readonly string[]): void => {
    const marked = new Set(desk.marked.peek());
    const isTakingOff = ids.every((id) => marked.has(id));
    for (const id of ids) {
      if (isTakingOff) marked.delete(id);
      else marked.add(id);
    }
    desk.marked.value = marked;
  };
  const run = (command: Command, isGrowing = false): void => {
    switch (command) {
      case "keep":
      case "censor":
      case "later":
        return verdict(command);
      case "redact":
        return redact(false);
      case "redact-and-keep":
        return redact(true);
      case "edit":
        doing.value = "editing";
        return;
      case "note":
        doing.value = "noting";
        return;
      case "why":
        doing.value = "giving-a-reason";
        return;
      case "undo":
        return reverse(lastDone(desk.log.peek(), desk.who.peek()), "undo");
      case "redo":
        return reverse(lastUndone(desk.log.peek(), desk.who.peek()), "redo");
      case "next":
        return rows.step(1, isGrowing);
      case "previous":
        return rows.step(-1, isGrowing);
      case "next-word":
        return walk(1, isGrowing);
      case "previous-word":
        return walk(-1, isGrowing);
      case "mark":
        return mark([desk.chosen.peek() ?? []].flat());
      case "mark-alike":
        return mark([card.peek() ?? []].flat().flatMap(desk.alikeTo));
      case "unmark":
        picked.value = undefined;
        desk.marked.value = new Set();
        return;
      default:
        return command satisfies never;
    }
  };

  return {
    ...rows,
    card,
    doing,
    picked,
    why,
    asked,
    run,
    isOff(command) {
      const open = card.value;
      if (open === undefined) return command !== "undo" && command !== "redo";
      switch (command) {
        case "redact":
        case "redact-and-keep":
          return redactionWishes(open, picked.value, desk.settings.value.salt).length === 0;
        case "mark-alike":
          return open.cluster === undefined;
        default:
          return false;
      }
    },
    edit(text, given) {
      const message = desk.chosen.peek();
      if (message === undefined) return;
      const isSame = text === card.peek()?.state.whole;
      const edits: readonly Wish[] = isSame ? [] : [{ message, act: { kind: "edit", text } }];
      const verdicts: readonly Wish[] = given === undefined ? [] : [{ message, act: { kind: given } }];
      decide([...edits, ...verdicts], given !== undefined);
    },
    note(text) {
      const message = desk.chosen.peek();
      const words = text.trim();
      if (message !== undefined && words !== "")
        decide([{ message, act: { kind: "note", text: words } }], false);
      doing.value = "reading";
    },
    agree() {
      const all = asked.peek();
      if (all === undefined) return;
      together(() => {
        asked.value = undefined;
        desk.decide(all.ids, { kind: all.verdict }, reason());
        desk.marked.value = new Set();
        done(true);
      });
    },
  };
}

const queues = new WeakMap<Desk, Queue>();

/** The desk's one queue: it stays where it was while another view is open. */
export function queueOf(desk: Desk): Queue {
  const queue = queues.get(desk) ?? openQueue(desk);
  queues.set(desk, queue);
  return queue;
}
