import { describe, expect, it } from "vitest";
import { parseMessageSet } from "../../../src/schema/message-set.ts";
import { renewManifest } from "../../../src/setup/message-set/renew-manifest.ts";
import { bytesOf, digest, linesOf, manifestOf, message } from "../schema/message-lines.ts";

const before = [message];
const manifest = JSON.stringify(manifestOf(before, bytesOf(linesOf(before))));

describe("renewing a manifest", () => {
  it("makes it true of the edited messages and keeps the words", async () => {
    const edited = bytesOf(linesOf([message, { ...message, id: "h2", lang: "uk", text: "Заходьте." }]));
    const renewed = await renewManifest(manifest, edited, digest);
    const set = await parseMessageSet(renewed, edited, digest);
    expect(set).toMatchObject({
      version: "1.0.0",
      credit: "Made for a test.",
      messages: [message, { lang: "uk" }],
    });
    expect(await renewManifest(renewed, edited, digest)).toBe(renewed);
  });

  it("refuses what the kiosk would refuse", async () => {
    const unexplained = bytesOf(linesOf([{ ...message, provenance: "found-in-a-drawer" }]));
    await expect(renewManifest(manifest, unexplained, digest)).rejects.toMatchObject({
      detail: "manifest: provenance.found-in-a-drawer: is not explained",
    });
    const silent = bytesOf(linesOf([message, { ...message, id: "h2", text: "…" }]));
    await expect(renewManifest(manifest, silent, digest)).rejects.toMatchObject({
      code: "set-corrupt",
      detail: "1 message is left out: h2 holds no letter and no figure",
    });
    await expect(renewManifest(manifest, bytesOf("{}"), digest)).rejects.toMatchObject({
      code: "set-corrupt",
    });
  });
});
