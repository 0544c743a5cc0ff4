import type { Page } from "playwright-core";
import type { HostMessage } from "../../../src/core/messages/host-message.ts";
import { bytesOf, linesOf, manifestOf, message } from "../../unit/schema/message-lines.ts";

/** Puts a set of these texts in the place of the bundled one, with a manifest that is true of it; ids are m0, m1, … */
export async function serveMessages(
  page: Page,
  texts: readonly Pick<HostMessage, "lang" | "text">[],
): Promise<void> {
  const messages = texts.map(({ lang, text }, i) => ({ ...message, id: `m${i}`, lang, text }));
  const lines = linesOf(messages);
  await page.route("**/messages/host-messages.jsonl", (route) => route.fulfill({ body: lines }));
  await page.route("**/messages/host-messages.manifest.json", (route) =>
    route.fulfill({ json: { ...manifestOf(messages, bytesOf(lines)), name: "host-messages" } }),
  );
}
