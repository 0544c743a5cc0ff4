import { batch as together, signal as state, type ReadonlySignal } from "@preact/signals";
import type { Card, DeskMessage } from "../../../core/desk/card.ts";
import { type Added, openLedger } from "../../../core/desk/ledger.ts";
import { eraseMessage } from "../../../core/decisions/erase.ts";
import type { Decision, DecisionLog, Draft } from "../../../core/decisions/decision.ts";
import type { Snapshot, Workspace } from "../../../core/decisions/workspace.ts";
import { findingsIn } from "../../../core/findings/findings.ts";
import type { KeptWorkspace, Source } from "../../../core/keeping/kept-workspace.ts";
import { freshSettings, type Settings } from "../../../core/keeping/settings.ts";
import type { ErasureRequest } from "../../../core/keeping/workspace-store.ts";
import type { Stock } from "./stock.ts";

/** What a workspace holds, in memory: messages, log and settings, and the cards that follow from them. It writes nothing. */
export interface Books {
  readonly log: ReadonlySignal<DecisionLog>;
  readonly settings: ReadonlySignal<Settings>;
  readonly snapshots: ReadonlySignal<readonly Snapshot[]>;
  readonly decisionsOf: (id: string) => readonly Decision[];
  readonly workspace: () => Workspace;
  readonly open: (kept: KeptWorkspace) => void;
  readonly decide: (drafts: readonly Draft[]) => Added;
  readonly erase: (request: ErasureRequest, sha256: string) => void;
  readonly set: (settings: Settings) => void;
  /** What is there after an import; cards whose message did not change keep their findings. */
  readonly setSources: (sources: readonly Source[]) => void;
  readonly addSnapshot: (snapshot: Snapshot) => void;
}

const deskMessages = (sources: readonly Source[]): readonly DeskMessage[] =>
  sources.flatMap(({ name, messages }) => messages.map((message) => ({ ...message, source: name })));

export function openBooks(stock: Stock): Books {
  const settings = state(freshSettings(""));
  const log = state<DecisionLog>([]);
  const snapshots = state<readonly Snapshot[]>([]);
  let ledger = openLedger([], settings.peek());

  const restart = (begun: DecisionLog, rules: Settings): void => {
    ledger = openLedger(begun, rules);
    log.value = begun;
  };
  /** Findings stay as long as the text is the one they were found in. */
  const cardFor = (message: DeskMessage, before: Card | undefined): Card => {
    const now = ledger.stateOf(message.id, message.text, message.changedAtMs);
    const isSame = before?.state.whole === now.whole;
    return {
      message,
      // Where there is no text, there is nothing to look through.
      findings: now.whole === undefined ? [] : isSame ? before?.findings : undefined,
      cluster: before?.cluster,
      state: now,
    };
  };
  const setMessages = (messages: readonly DeskMessage[]): void =>
    stock.replace(messages.map((message) => cardFor(message, stock.cardOf(message.id))));
  const renew = (): void => setMessages(stock.cards.peek().map(({ message }) => message));
  /** One edited text is searched here and now, so that its card never goes on without findings. */
  const searched = (card: Card): Card => {
    const { whole } = card.state;
    if (card.findings !== undefined || whole === undefined) return card;
    const { lang } = card.message;
    return { ...card, findings: findingsIn({ text: whole, lang }, settings.peek().findings, undefined) };
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
    open(kept) {
      together(() => {
        settings.value = kept.settings;
        snapshots.value = kept.snapshots;
        restart(kept.log, kept.settings);
        setMessages(deskMessages(kept.sources));
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
    erase(request, sha256) {
      together(() => {
        const before = workspace();
        const { texts, log: silent, snapshots: without } = eraseMessage(before, request, sha256);
        snapshots.value = without;
        restart(silent, settings.peek());
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
    setSources: (sources) => together(() => setMessages(deskMessages(sources))),
    addSnapshot(snapshot) {
      snapshots.value = [...snapshots.peek(), snapshot];
    },
  };
}
