import { effect, type ReadonlySignal, signal as state } from "@preact/signals";
import type { Card } from "../../../core/desk/card.ts";
import { PaumeError } from "../../../core/error.ts";
import type { Stage } from "../../../devices/analysis/protocol.ts";
import { search } from "../../../devices/analysis/search.ts";
import { rest } from "../../../devices/in-slices.ts";
import type { Desk } from "../desk.ts";

/** How far the search for findings is; undefined while nothing is left to search. */
export interface Searching {
  readonly stage: Stage;
  readonly done: number;
  readonly total: number;
}

interface Text {
  readonly id: string;
  readonly text: string;
  readonly lang: string;
}

const RETRY_MS = 5000;

const isUnsearched = ({ findings, state: { whole } }: Card): boolean =>
  findings === undefined && whole !== undefined;

/**
 * Searches every card that has no findings yet, beside the page, whenever there are such: when the desk opens, after an import, by other rules.
 * @param letters what the product's fonts cover, as CSS writes it. @param signal ends it.
 */
export function keepSearching(
  desk: Desk,
  letters: readonly string[],
  signal: AbortSignal,
): ReadonlySignal<Searching | undefined> {
  const searching = state<Searching | undefined>(undefined);
  const rounds = state(0);
  let life: AbortController | undefined;
  let rules = desk.settings.peek().findings;

  const round = async (own: AbortController): Promise<void> => {
    try {
      await searchCards(desk, letters, searching, AbortSignal.any([own.signal, signal]));
      desk.faults.clear("analysis-failed");
    } catch (error) {
      if (own.signal.aborted || signal.aborted) return;
      desk.faults.raise(asFault(error));
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    }
    if (life !== own) return;
    life = undefined;
    searching.value = undefined;
    rounds.value += 1;
  };
  const stop = effect(() => {
    void rounds.value;
    const { findings } = desk.settings.value;
    const isLeft = desk.isOpen.value && desk.unsearched.value > 0;
    if (findings !== rules) life?.abort();
    if (findings === rules && life !== undefined) return;
    rules = findings;
    life = isLeft ? new AbortController() : undefined;
    if (life !== undefined) void round(life);
  });
  signal.addEventListener("abort", stop, { once: true });
  return searching;
}

const textOf = ({ message: { id, lang }, state: { whole: text } }: Card): readonly Text[] =>
  text === undefined ? [] : [{ id, text, lang }];

async function searchCards(
  desk: Desk,
  letters: readonly string[],
  searching: { value: Searching | undefined },
  signal: AbortSignal,
): Promise<void> {
  // What has brought new cards has done enough for one frame.
  await rest();
  const cards = desk.cards.peek();
  const searched = cards.filter((card) => !isUnsearched(card)).flatMap(textOf);
  const texts = [...searched, ...cards.filter(isUnsearched).flatMap(textOf)];
  const clusters = await search(
    texts,
    { first: searched.length, rules: desk.settings.peek().findings, letters },
    {
      progress(stage, done, total) {
        searching.value = { stage, done, total };
      },
      found(first, findings) {
        const found = findings.flatMap((own, index) => {
          const { id, text } = texts[first + index] ?? { id: "" };
          // What was edited meanwhile was searched by the desk itself.
          return desk.cardOf(id)?.state.whole === text ? [{ id, findings: own }] : [];
        });
        desk.setFindings(found);
      },
    },
    signal,
  );
  desk.setClusters(clusters.map(({ members }) => members.flatMap((member) => texts[member]?.id ?? [])));
}

const asFault = (error: unknown): PaumeError =>
  error instanceof PaumeError ? error : new PaumeError("analysis-failed", String(error), { cause: error });
