import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import type { HostMessage } from "../core/messages/host-message.ts";
import { parseInstallation } from "../schema/installation.ts";
import { parseMessageSet } from "../schema/message-set.ts";
import type { FoundMessages, MessageText } from "../schema/floor.ts";

/** The messages that kiosks are showing, for staff to read. */
export interface FloorMessages {
  /** Those of these ids that there are. */
  readonly of: (ids: readonly string[]) => Promise<readonly MessageText[]>;
  /** By id, or by words of the text, whatever their case and accents. */
  readonly search: (query: string) => Promise<FoundMessages>;
}

/** Where the set is, and what tells whether it is still the same. */
export interface SetSource {
  /** Changes whenever the set does. @throws where there is none. */
  readonly stamp: () => Promise<string>;
  readonly read: () => Promise<readonly HostMessage[]>;
}

const MOST_FOUND = 20;

export function floorMessages({ stamp, read }: SetSource): FloorMessages {
  let known: { readonly stamp: string; readonly messages: ReadonlyMap<string, HostMessage> } | undefined;
  const messages = async (): Promise<ReadonlyMap<string, HostMessage>> => {
    try {
      const now = await stamp();
      if (known?.stamp !== now) {
        known = { stamp: now, messages: new Map((await read()).map((message) => [message.id, message])) };
      }
    } catch {
      // Kiosks say what is wrong with the set. Staff go on with what was known, and by id.
    }
    return known?.messages ?? new Map();
  };

  return {
    async of(ids) {
      const all = await messages();
      return ids.flatMap((id) => textOf(all.get(id)) ?? []);
    },
    async search(query) {
      const wanted = plain(query).trim();
      const found = [...(await messages()).values()].filter(
        ({ id, text }) => id === query.trim() || plain(text).includes(wanted),
      );
      const first = wanted === "" ? [] : found.slice(0, MOST_FOUND);
      return {
        messages: first.flatMap((message) => textOf(message) ?? []),
        more: wanted === "" ? 0 : found.length - first.length,
      };
    },
  };
}

/** The set that the installation's file names, in the folder of the message sets. */
export function installedSet(folder: string, installation: string): SetSource {
  const files = async () => {
    const { messages } = parseInstallation(await readFile(installation, "utf8"));
    return [join(folder, `${messages.set}.manifest.json`), join(folder, `${messages.set}.jsonl`)] as const;
  };
  return {
    stamp: async () => {
      const [manifest, lines] = await files();
      const found = await Promise.all([stat(manifest), stat(lines)]);
      return [lines, ...found.map(({ size, mtimeMs }) => `${size} ${mtimeMs}`)].join("\n");
    },
    read: async () => {
      const [manifest, lines] = await files();
      const bytes = new Uint8Array(await readFile(lines));
      return (await parseMessageSet(await readFile(manifest, "utf8"), bytes, sha256)).messages;
    },
  };
}

const sha256 = async (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

const textOf = (message: HostMessage | undefined): MessageText | undefined =>
  message && { id: message.id, lang: message.lang, text: message.text };

const plain = (text: string): string =>
  text
    .normalize("NFD")
    .replaceAll(/\p{Mn}/gu, "")
    .toLowerCase();
