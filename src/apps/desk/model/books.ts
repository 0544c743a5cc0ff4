import { batch as together, signal as state, type ReadonlySignal } from "@preact/signals";
import type { Card, DeskMessage } from "../../../core/desk/card.ts";
import { type Added, type Ledger, openLedger } from "../../../core/desk/ledger.ts";
import { eraseMessages, type TextHashes } from "../../../core/decisions/erase.ts";
import type { Decision, DecisionLog, Draft } from "../../../core/decisions/decision.ts";
import type { Snapshot, Workspace } from "../../../core/decisions/workspace.ts";
import { findingsIn } from "../../../core/findings/findings.ts";
import type { Recall } from "../../../core/keeping/known-findings.ts";
import type { KeptWorkspace, Source } from "../../../core/keeping/kept-workspace.ts";
import { freshSettings, type Settings } from "../../../core/keeping/settings.ts";
import { withImport } from "../../../core/keeping/with-import.ts";
import type { Brought, ErasureRequest } from "../../../core/keeping/workspace-store.ts";
import { atOnce, type Sliced } from "../../../core/slices.ts";
import type { Coverage } from "../../../core/typeset/coverage.ts";
import type { Stock } from "./stock.ts";

/** What a workspace holds, in memory: messages, log and settings, and the cards that follow from them. It writes nothing. */
export interface Books {
  readonly log: ReadonlySignal<DecisionLog>;
  readonly settings: ReadonlySignal<Settings>;
  readonly snapshots: ReadonlySignal<readonly Snapshot[]>;
  readonly decisionsOf: (id: string) => readonly Decision[];
  readonly workspace: () => Workspace;
  /** Makes ready what was kept. @param recall what is known of texts that are not here yet. @returns what puts it in the place of what is here. */
  readonly opening: (kept: KeptWorkspace, recall?: Recall["of"]) => Sliced<() => void>;
  readonly decide: (drafts: readonly Draft[]) => Added;
  readonly erase: (request: ErasureRequest, hashes: TextHashes) => void;
  readonly set: (settings: Settings) => void;
  /** Makes ready what an import brings; cards whose text does not change keep their findings. @returns what takes it in. */
  readonly importing: (brought: Brought) => Sliced<() => void>;
  readonly addSnapshot: (snapshot: Snapshot) => void;
}

/** So many cards are made without a rest. */
const cardsAtOnce = 100;

/** @param letters what the product's fonts cover; without it an edited text is not looked through for glyphs. */
export function openBooks(stock: Stock, letters: Coverage | undefined): Books {
  const settings = state(freshSettings(""));
  const log = state<DecisionLog>([]);
  const snapshots = state<readonly Snapshot[]>([]);
  let ledger = openLedger([], settings.peek());
  let sources: readonly Source[] = [];

  const goOnWith = (begun: Ledger): void => {
    ledger = begun;
    log.value = begun.log();
  };
  const restart = (begun: DecisionLog, rules: Settings): void => goOnWith(openLedger(begun, rules));
  /** Findings stay as long as the text is the one they were found in. */
  const cardFor = (
    message: DeskMessage,
    before: Card | undefined,
    by = ledger,
    recall?: Recall["of"],
  ): Card => {
    const now = by.stateOf(message.id, message.text, message.changedAtMs);
    const { whole } = now;
    const same = before?.state.whole === whole ? before?.findings : undefined;
    // Where there is no text, there is nothing to look through.
    const findings = whole === undefined ? [] : (same ?? recall?.({ text: whole, lang: message.lang }));
    return { message, findings, cluster: before?.cluster, state: now };
  };
  /** @param by whose decisions count. @returns what gives the cards: those that changed while the others were made are made again. */
  function* makingCards(
    all: readonly Source[],
    by: Ledger,
    recall?: Recall["of"],
  ): Sliced<() => readonly Card[]> {
    const [befores, cards]: [(Card | undefined)[], Card[]] = [[], []];
    for (const { name: source, messages } of all) {
      for (const message of messages) {
        const before = stock.cardOf(message.id);
        befores.push(before);
        cards.push(cardFor({ ...message, source }, before, by, recall));
        if (cards.length % cardsAtOnce === 0) yield;
      }
    }
    return () =>
      cards.map((card, place) => {
        const now = stock.cardOf(card.message.id);
        return now === befores[place] && by === ledger ? card : cardFor(card.message, now);
      });
  }
  function* importing(file: Brought): Sliced<() => void> {
    const begun = sources;
    const after = yield* withImport(begun, file);
    const cards = yield* makingCards(after, ledger);
    return () => {
      // Something was erased meanwhile, and must not come back.
      if (sources !== begun) return atOnce(importing(file))();
      sources = after;
      stock.replace(cards());
    };
  }
  const setMessages = (messages: readonly DeskMessage[]): void =>
    stock.replace(messages.map((message) => cardFor(message, stock.cardOf(message.id))));
  const renew = (): void => setMessages(stock.cards.peek().map(({ message }) => message));
  /** One edited text is searched here and now, so that its card never goes on without findings. */
  const searched = (card: Card): Card => {
    const { whole } = card.state;
    if (card.findings !== undefined || whole === undefined) return card;
    const { lang } = card.message;
    return { ...card, findings: findingsIn({ text: whole, lang }, settings.peek().findings, letters) };
  };
  const workspace = (): Workspace => ({
    texts: new Map(stock.cards.peek().map(({ message: { id, text } }) => [id, text])),
    changed: new Map(
      stock.cards
        .peek()
        .flatMap(({ message: { id, changedAtMs } }) =>
          changedAtMs === undefined ? [] : [[id, changedAtMs]],
        ),
    ),
    log: log.peek(),
    snapshots: snapshots.peek(),
    rules: settings.peek(),
  });

  return {
    log,
    settings,
    snapshots,
    workspace,
    decisionsOf: (id) => {
      // Read so that whoever asks hears of the next decision.
      void log.value;
      return ledger.decisionsOf(id);
    },
    *opening(kept, recall) {
      const begun = openLedger(kept.log, kept.settings);
      const cards = yield* makingCards(kept.sources, begun, recall);
      return () =>
        together(() => {
          settings.value = kept.settings;
          snapshots.value = kept.snapshots;
          goOnWith(begun);
          sources = kept.sources;
          stock.replace(cards());
        });
    },
    decide(drafts) {
      return together(() => {
        const added = ledger.add(drafts);
        log.value = ledger.log();
        const touched = new Set(added.decisions.map(({ message }) => message));
        const changed = Array.from(touched, (id) => stock.cardOf(id)).filter((card) => card !== undefined);
        stock.put(
          changed.map((card) => {
            const now = cardFor(card.message, card);
            return card.findings === undefined ? now : searched(now);
          }),
        );
        return added;
      });
    },
    erase(request, hashes) {
      together(() => {
        const before = workspace();
        const { texts, log: silent, snapshots: without } = eraseMessages(before, request, hashes);
        snapshots.value = without;
        restart(silent, settings.peek());
        sources = sources.map(({ name, messages }) => ({
          name,
          messages: messages.filter(({ id }) => texts.has(id)),
        }));
        setMessages(stock.cards.peek().flatMap(({ message }) => (texts.has(message.id) ? [message] : [])));
      });
    },
    set(now) {
      together(() => {
        const before = settings.peek();
        settings.value = now;
        if (now.twoPersons !== before.twoPersons) {
          restart(log.peek(), now);
          renew();
        }
        if (now.findings !== before.findings) {
          stock.replace(stock.cards.peek().map((card) => ({ ...card, findings: undefined })));
        }
      });
    },
    importing,
    addSnapshot(snapshot) {
      snapshots.value = [...snapshots.peek(), snapshot];
    },
  };
}
