import { signal as state } from "@preact/signals";
import { expect } from "vitest";
import type { ImportedMessage } from "../../../../src/core/import/read-messages.ts";
import type { Desk } from "../../../../src/apps/desk/desk.ts";
import { openDesk } from "../../../../src/apps/desk/model/open-desk.ts";
import type { DeskLanguage } from "../../../../src/apps/desk/words.ts";
import { sha256, TrialBrowser } from "../../installation/keeping/trial-keeping.ts";
import { TrialShelf } from "../../installation/keeping/trial-shelf.ts";

export const imported = (id: string, text: string): ImportedMessage => ({
  id,
  lang: "fr",
  text,
  normalised: text,
  motive: undefined,
  emotion: undefined,
});

/** A desk in a browser, with Ana at it. Its clock goes on by a second whenever it is looked at. */
export async function openTrialDesk(browser = new TrialBrowser(), shelf = new TrialShelf()) {
  const keeping = browser.open();
  const life = new AbortController();
  let [nowMs, names] = [0, 0];
  const desk = openDesk(
    {
      store: keeping,
      shelf: shelf.open(),
      letters: undefined,
      nowMs: () => (nowMs += 1000),
      freshName: () => `batch-${(names += 1)}`,
      sha256: async (text) => sha256(text),
      language: state<DeskLanguage>("fr"),
      who: state("Ana"),
      report: () => undefined,
    },
    life.signal,
  );
  await expect.poll(() => desk.isOpen.value).toBe(true);
  const close = (): void => {
    life.abort();
    keeping.close();
  };
  return { desk, browser, shelf, close };
}

/** The same with these messages, looked through: a text with the word "Karim" names somebody. */
export async function openDeskWith(texts: readonly string[], shelf = new TrialShelf()) {
  const trial = await openTrialDesk(new TrialBrowser(), shelf);
  const fresh = texts.map((text, index) => imported(`m${index}`, text));
  await trial.desk.addImport({ source: "essai", fresh, changed: [], gone: [] });
  lookThrough(trial.desk);
  return trial;
}

export function lookThrough(desk: Desk, clusters: readonly (readonly string[])[] = []): void {
  desk.setFindings(
    desk.cards.value.map(({ message: { id }, state: { whole = "" } }) => {
      const start = whole.indexOf("Karim");
      const span = { start, end: start + "Karim".length };
      return {
        id,
        findings:
          start === -1 ? [] : [{ detector: "name", spans: [span], reason: "name-given", strength: 0.9 }],
      };
    }),
  );
  desk.setClusters(clusters);
}

/** Waits until everything decided is on the disk. */
export const saved = (desk: Desk): Promise<void> =>
  expect.poll(() => desk.durable.value).toBe(desk.log.value.at(-1)?.number ?? 0);
