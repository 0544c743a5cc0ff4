import { batch as together, computed, signal as state, type Signal } from "@preact/signals";
import type { PaumeError } from "../../../core/error.ts";
import type { Added } from "../../../core/desk/ledger.ts";
import { riskOrder } from "../../../core/desk/risk.ts";
import { nameOf, peopleIn } from "../../../core/decisions/people.ts";
import type { Decision } from "../../../core/decisions/decision.ts";
import { inTurn } from "../../../core/in-turn.ts";
import type { Damage } from "../../../core/keeping/kept-workspace.ts";
import { makingKnownFindings, recallOf } from "../../../core/keeping/known-findings.ts";
import type { WorkspaceStore } from "../../../core/keeping/workspace-store.ts";
import type { Coverage } from "../../../core/typeset/coverage.ts";
import { inSlices } from "../../../devices/in-slices.ts";
import { openFaults, untilItWorks } from "../../../installation/faults.ts";
import type { FindingsShelf } from "../../../installation/keeping/findings-shelf.ts";
import type { Desk, Filter, Wish } from "../desk.ts";
import type { ViewId } from "../views.ts";
import type { DeskLanguage } from "../words.ts";
import { openBooks } from "./books.ts";
import { openClusters } from "./clusters.ts";
import { openStock } from "./stock.ts";
import { writeInTurn } from "./write-in-turn.ts";

const reorderMs = 1000;

/** What the desk has from outside. */
export interface DeskSurroundings {
  readonly store: WorkspaceStore;
  readonly shelf: FindingsShelf;
  /** What the product's fonts cover; without it an edited text is not looked through for glyphs. */
  readonly letters: Coverage | undefined;
  /** Since 1970, UTC. */
  readonly nowMs: () => number;
  /** A name that nothing else has, at most 64 characters. */
  readonly freshName: () => string;
  /** Hex, of a text in UTF-8. */
  readonly sha256: (text: string) => Promise<string>;
  readonly language: Signal<DeskLanguage>;
  /** See `Desk.who`. */
  readonly who: Signal<string>;
  readonly report: (error: PaumeError) => void;
}

/** @param signal ends the tries to load what was kept. */
export function openDesk(
  { store, shelf, letters, nowMs, freshName, sha256, language, who, report }: DeskSurroundings,
  signal: AbortSignal,
): Desk {
  const present = state<readonly PaumeError[]>([]);
  const faults = openFaults((all) => {
    present.value = all;
  }, report);
  const stock = openStock();
  const books = openBooks(stock, letters);
  const orderedFor = state(0);
  const order = computed(() => {
    void orderedFor.value;
    return riskOrder(stock.cards.peek()).map(({ message }) => message.id);
  });
  let orderedAtMs = -Infinity;
  /** Cards in other places, or with other findings: what was ordered is ordered anew. */
  const reorder = (change: () => void): void =>
    together(() => {
      change();
      orderedFor.value += 1;
      orderedAtMs = nowMs();
    });
  const isOpen = state(false);
  const damage = state<readonly Damage[]>([]);
  const durable = state(0);
  const writing = writeInTurn((decisions) => store.append(decisions), durable, faults);
  const view = state<ViewId>("queue");
  const chosen = state<string | undefined>(undefined);

  const clusters = openClusters(stock);
  const shelving = inTurn();
  /** Keeps what is known of the texts that are here, and of no other. */
  const shelve = (): Promise<void> =>
    shelving(async () => {
      const { salt, findings: rules } = books.settings.peek();
      await shelf.keep(await inSlices(makingKnownFindings(stock.cards.peek(), clusters.all(), salt)), rules);
    });
  /** What is not kept is found again at the next opening. */
  const shelveIfPossible = (): void => void shelve().catch(() => undefined);

  const load = async (): Promise<void> => {
    const kept = await store.load();
    const known = isOpen.peek() ? undefined : await shelf.load(kept.settings.findings);
    const recall = known && recallOf(known, kept.settings.salt);
    const open = await inSlices(books.opening(kept, recall?.of));
    reorder(() => {
      open();
      if (known !== undefined) clusters.set(known.clusters);
      damage.value = kept.damage;
      durable.value = kept.log.at(-1)?.number ?? 0;
      isOpen.value = true;
    });
    // Something was erased elsewhere, or the page was left while it was erased here.
    if (recall?.isAllOfUse() === false) shelveIfPossible();
  };
  untilItWorks(load, ["store-failed", "workspace-elsewhere"], faults, signal).catch(
    // The page is being left.
    () => undefined,
  );

  const whoDecides = (): string => {
    const by = who.peek();
    if (by === "" || !isOpen.peek()) throw new RangeError("nobody has said who decides");
    return by;
  };
  const commit = (wishes: readonly Wish[], why?: string) => {
    const by = whoDecides();
    const batch = wishes.length > 1 ? freshName() : undefined;
    const added = books.decide(wishes.map((wish) => ({ ...wish, by, atMs: nowMs(), why, batch })));
    writing.add(added.decisions);
    return added;
  };
  const reverse = (kind: "undo" | "redo", numbers: readonly number[]): Added => {
    const log = books.log.peek();
    const targets = numbers.map((number) => log[number - 1]).filter((one) => one !== undefined);
    return commit(targets.map(({ message, number }: Decision) => ({ message, act: { kind, of: number } })));
  };

  return {
    view,
    language,
    who,
    sayWho: (said) => {
      who.value = nameOf(said, peopleIn(books.log.peek()));
    },
    faults: { ...faults, present },
    isOpen,
    damage,
    cards: stock.cards,
    count: stock.count,
    order,
    cardOf: stock.cardOf,
    standing: stock.standing,
    unsearched: stock.unsearched,
    alikeTo: clusters.alikeTo,
    heed: stock.heed,
    filter: state<Filter | undefined>(undefined),
    chosen,
    marked: state<ReadonlySet<string>>(new Set()),
    show: (id) =>
      together(() => {
        chosen.value = id;
        view.value = "queue";
      }),
    log: books.log,
    decisionsOf: books.decisionsOf,
    snapshots: books.snapshots,
    settings: books.settings,
    change(changes) {
      books.set({ ...books.settings.peek(), ...changes });
      void writing.also(() => store.saveSettings(books.settings.peek()));
    },
    durable,
    workspace: books.workspace,
    decide: (ids, act, why) =>
      commit(
        ids.map((message) => ({ message, act })),
        why,
      ),
    decideTogether: commit,
    undo: (numbers) => reverse("undo", numbers),
    redo: (numbers) => reverse("redo", numbers),
    async erase(ids, why, rule) {
      const by = whoDecides();
      const hashes = new Map<string, string>();
      for (const id of ids) {
        const text = stock.cardOf(id)?.message.text;
        if (text === undefined) throw new RangeError(`${id}: is not there`);
        hashes.set(id, await sha256(text));
      }
      const batch = ids.length > 1 ? freshName() : undefined;
      const request = { messages: ids, by, atMs: nowMs(), why, batch, rule };
      reorder(() => books.erase(request, hashes));
      const write = async (): Promise<void> => {
        const kept = await store.erase(request);
        const open = await inSlices(books.opening(kept));
        // The store knows of words that this page does not: what an earlier file had, before it was changed.
        if (kept.log.length === books.log.peek().length) reorder(open);
      };
      await writing.also(write, books.log.peek().at(-1)?.number);
      await writing.also(shelve);
    },
    async addSnapshot(snapshot) {
      books.addSnapshot(snapshot);
      await writing.also(() => store.addSnapshot(snapshot));
    },
    setFindings(found) {
      const changed = found.flatMap(({ id, findings }) => {
        const card = stock.cardOf(id);
        return card === undefined ? [] : [{ ...card, findings }];
      });
      // A search brings 120,000 in a hundred parts and ends with its clusters: each time a second is soon enough to be seen.
      if (nowMs() - orderedAtMs < reorderMs) together(() => stock.put(changed));
      else reorder(() => stock.put(changed));
    },
    setClusters(found) {
      reorder(() => clusters.set(found));
      shelveIfPossible();
    },
    async addImport(file) {
      const brought = { ...file, atMs: nowMs() };
      await writing.once(async () => {
        await store.addImport(brought);
        reorder(await inSlices(books.importing(brought)));
      });
    },
    reload: () => writing.also(load),
  };
}
