import { withImport } from "../../../core/desk/with-import.ts";
import type { DeskMessage } from "../../../core/desk/card.ts";
import { eraseMessage } from "../../../core/decisions/erase.ts";
import type { Decision } from "../../../core/decisions/decision.ts";
import type { Snapshot } from "../../../core/decisions/workspace.ts";
import { freshSettings, type Settings } from "../../../core/keeping/settings.ts";
import type { KeptWorkspace } from "../../../core/keeping/kept-workspace.ts";
import type { WorkspaceStore } from "../../../core/keeping/workspace-store.ts";

/** Keeps a workspace as long as the page is open. */
export function memoryStore(salt: string, sha256: (text: string) => Promise<string>): WorkspaceStore {
  let messages: readonly DeskMessage[] = [];
  let log: readonly Decision[] = [];
  let snapshots: readonly Snapshot[] = [];
  let settings: Settings = freshSettings(salt);
  const kept = (): KeptWorkspace => ({
    sources: [...new Set(messages.map(({ source }) => source))].map((name) => ({
      name,
      messages: messages.filter(({ source }) => source === name),
    })),
    log,
    snapshots,
    settings,
    damage: [],
  });
  return {
    load: async () => kept(),
    addImport: async (brought) => {
      messages = withImport(messages, brought);
    },
    append: async (decisions) => {
      log = [...log, ...decisions];
    },
    erase: async (request) => {
      const texts = new Map(messages.map(({ id, text }) => [id, text]));
      const hash = await sha256(texts.get(request.message) ?? "");
      const after = eraseMessage({ texts, log, snapshots, rules: settings }, request, hash);
      ({ log, snapshots } = after);
      messages = messages.filter(({ id }) => after.texts.has(id));
      return kept();
    },
    addSnapshot: async (snapshot) => {
      snapshots = [...snapshots, snapshot];
    },
    saveSettings: async (now) => {
      settings = now;
    },
    close: () => undefined,
  };
}
