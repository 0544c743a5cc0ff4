import type { HostMessage } from "../../../src/core/messages/host-message.ts";
import { countLanguages } from "../../../src/schema/message-manifest.ts";
import { sha256 } from "../../../src/setup/sha256.ts";

export const message: HostMessage = {
  id: "h00001",
  lang: "fr",
  text: "Le double des clés pend au clou de l'entrée.",
  motive: "simply-normal",
  emotion: "joy",
  provenance: "for-a-test",
};

export const digest = async (bytes: Uint8Array): Promise<string> => sha256(bytes);

export const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

export const linesOf = (messages: readonly unknown[]): string =>
  messages.map((line) => `${JSON.stringify(line)}\n`).join("");

/** A manifest that is true of the given file. */
export function manifestOf(messages: readonly HostMessage[], file: Uint8Array): Record<string, unknown> {
  return {
    format: 1,
    name: "test",
    version: "1.0.0",
    count: messages.length,
    languages: countLanguages(messages),
    sha256: sha256(file),
    provenance: { "for-a-test": "Made for a test." },
    licence: "CC0-1.0",
    credit: "Made for a test.",
  };
}
