import {
  batch as together,
  computed,
  effect,
  signal as state,
  untracked,
  type ReadonlySignal,
} from "@preact/signals";
import type { Card } from "../../../core/desk/card.ts";
import type { Status } from "../../../core/decisions/replay.ts";
import type { Desk } from "../desk.ts";

/** What of all messages the list shows. */
export const parts = ["all", "undecided", "later", "kept", "censored"] as const;

export type Part = (typeof parts)[number];

const statuses: Readonly<Record<Part, readonly Status[]>> = {
  all: ["open", "later", "kept-once", "kept", "censored", "erased"],
  undecided: ["open", "kept-once"],
  later: ["later"],
  kept: ["kept"],
  censored: ["censored"],
};

/** The list that is read from top to bottom. */
export interface Rows {
  readonly part: ReadonlySignal<Part>;
  /** Chooses anew even where it is the same: what was decided since leaves the list only then. */
  readonly choosePart: (part: Part) => void;
  /** Ids. What is decided keeps its row, so that the list does not move under the hand. */
  readonly rows: ReadonlySignal<readonly string[]>;
  /** The row of the card that is open; -1 where it is not in the list. */
  readonly place: ReadonlySignal<number>;
  readonly open: (place: number) => void;
  /** @param isMarking the row left and the row reached are marked. */
  readonly step: (by: 1 | -1, isMarking: boolean) => void;
  /** To the next card that waits for this person; from the list's end on from its beginning. Stays where none does. */
  readonly advance: () => void;
  /** The next cards that wait for this person, as near as they are: so many of them, or fewer. */
  readonly ahead: (most: number) => readonly Card[];
}

/** Whether a message waits for a word of this person: where two are asked for, not from the one who gave the first. */
export const isWaiting = ({ state: { status, decided } }: Card, who: string): boolean =>
  status === "open" || (status === "kept-once" && decided?.by !== who);

/** Rows below the open one that are looked at for what comes next: among so many decided ones nobody goes on by key. */
const rowsAhead = 32;

export function openRows(desk: Desk): Rows {
  const chosenPart = state<{ readonly part: Part }>({ part: "all" });
  const rows = computed(() => {
    const among = desk.filter.value?.ids;
    const shown = statuses[chosenPart.value.part];
    const isAll = chosenPart.value.part === "all";
    // Looked at once: a decision alone must not go through 120,000 cards, nor move a row.
    const cards = isAll ? undefined : new Map(desk.cards.peek().map((card) => [card.message.id, card]));
    return desk.order.value.filter((id) => {
      const status = cards?.get(id)?.state.status;
      return (among?.has(id) ?? true) && (isAll || (status !== undefined && shown.includes(status)));
    });
  });
  const places = computed(() => new Map(rows.value.map((id, place) => [id, place])));
  const place = computed(() => places.value.get(desk.chosen.value ?? "") ?? -1);

  const open = (to: number): void => {
    const id = rows.peek()[to];
    if (id !== undefined) desk.chosen.value = id;
  };
  /** @returns undefined where nothing waits. */
  const nextWaiting = (from: number): number | undefined => {
    const [ids, who] = [rows.peek(), desk.who.peek()];
    for (let passed = 1; passed <= ids.length; passed++) {
      const to = (from + passed) % ids.length;
      const card = desk.cardOf(ids[to] ?? "");
      if (card !== undefined && isWaiting(card, who)) return to;
    }
    return undefined;
  };
  effect(() => {
    // Nothing is put under a curator's hand before it is known what is most pressing; whoever will not wait chooses a row.
    if (rows.value.length === 0 || desk.chosen.value !== undefined) return;
    if (desk.unsearched.value === 0) untracked(() => open(nextWaiting(-1) ?? 0));
  });

  return {
    part: computed(() => chosenPart.value.part),
    choosePart: (part) => {
      chosenPart.value = { part };
    },
    rows,
    place,
    open,
    step(by, isMarking) {
      const from = place.peek();
      const to = Math.min(rows.peek().length - 1, Math.max(0, from + by));
      together(() => {
        if (isMarking) {
          const both = [from, to].flatMap((row) => rows.peek()[row] ?? []);
          desk.marked.value = new Set([...desk.marked.peek(), ...both]);
        }
        open(to);
      });
    },
    advance() {
      const to = nextWaiting(place.peek());
      if (to !== undefined) open(to);
    },
    ahead(most) {
      const [from, who] = [place.value + 1, desk.settings.value.who];
      const next: Card[] = [];
      for (const id of rows.value.slice(from, from + rowsAhead)) {
        const card = desk.cardOf(id);
        if (card !== undefined && isWaiting(card, who)) next.push(card);
        if (next.length === most) break;
      }
      return next;
    },
  };
}
