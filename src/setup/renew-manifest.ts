import { readFile, writeFile } from "node:fs/promises";
import { PaumeError } from "../core/error.ts";
import { renewManifest } from "./message-set/renew-manifest.ts";
import { sha256 } from "./sha256.ts";

// After editing messages by hand: npx tsx src/setup/renew-manifest.ts [messages/NAME.manifest.json]
const manifestFile = process.argv[2] ?? "messages/host-messages.manifest.json";
const messagesFile = manifestFile.replace(/\.manifest\.json$/, ".jsonl");

try {
  const bytes = new Uint8Array(await readFile(messagesFile));
  const manifest = await readFile(manifestFile, "utf8");
  await writeFile(manifestFile, await renewManifest(manifest, bytes, async (content) => sha256(content)));
} catch (error) {
  if (!(error instanceof PaumeError)) throw error;
  console.error(`${messagesFile}: ${error.detail}`);
  process.exitCode = 1;
}
