import { effect } from "@preact/signals";
import { PaumeError } from "../../../core/error.ts";
import { scripts } from "../../../core/typeset/script.ts";
import { search } from "../../../devices/analysis/search.ts";
import { rangesOf } from "../../../devices/projector/fonts.ts";
import type { Desk, Found } from "../desk.ts";

/** Findings are taken in by so many, or by a tenth of all: each time all cards are ordered anew. */
const fewest = 2000;

/**
 * Looks through all texts, beside the page, whenever some were not looked at: after loading, after an import, after a threshold was moved. All,
 * since a new text may be nearly the same as an old one. One search at a time; what changed meanwhile is left for the next.
 * @param signal ends it.
 */
export function keepSearching(desk: Desk, signal: AbortSignal): void {
  let isBusy = false;

  const searchOnce = async (): Promise<void> => {
    const texts = desk.cards
      .peek()
      .flatMap(({ message: { id, lang }, state: { whole } }) =>
        whole === undefined ? [] : [{ id, lang, text: whole }],
      );
    const rules = desk.settings.peek().findings;
    const isCurrent = (place: number): boolean => {
      const sought = texts[place];
      return (
        sought !== undefined &&
        desk.settings.peek().findings === rules &&
        desk.cardOf(sought.id)?.state.whole === sought.text
      );
    };
    let waiting: Found[] = [];
    const atOnce = Math.max(fewest, texts.length / 10);
    const take = (): void => {
      desk.setFindings(waiting);
      waiting = [];
    };
    const clusters = await search(
      texts,
      { rules, letters: scripts.flatMap(rangesOf) },
      {
        found: (first, findings) => {
          for (const [index, found] of findings.entries()) {
            const id = texts[first + index]?.id;
            if (id !== undefined && isCurrent(first + index)) waiting.push({ id, findings: found });
          }
          if (waiting.length >= atOnce) take();
        },
        progress: (_stage, done, total) => {
          desk.searching.value = { done, total };
        },
      },
      signal,
    );
    take();
    desk.setClusters(clusters.map(({ members }) => members.flatMap((place) => texts[place]?.id ?? [])));
  };
  const searchAll = async (): Promise<void> => {
    try {
      while (desk.unsearched.peek() > 0) await searchOnce();
      desk.faults.clear("analysis-failed");
    } catch (error) {
      if (signal.aborted) return;
      desk.faults.raise(
        error instanceof PaumeError
          ? error
          : new PaumeError("analysis-failed", String(error), { cause: error }),
      );
    } finally {
      desk.searching.value = undefined;
      isBusy = false;
    }
  };

  const end = effect(() => {
    if (desk.unsearched.value === 0 || isBusy) return;
    isBusy = true;
    void searchAll();
  });
  signal.addEventListener("abort", end, { once: true });
}
