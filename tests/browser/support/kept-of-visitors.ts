import { readFileSync } from "node:fs";
import { join } from "node:path";
import { BegunAnew } from "../../../src/schema/begun-anew.ts";
import { Tally } from "../../../src/schema/counts.ts";
import { parseDrawProgress, parseDrawStep } from "../../../src/schema/draw-progress.ts";
import { parseInstallation } from "../../../src/schema/installation.ts";
import { parseMessageManifest } from "../../../src/schema/message-manifest.ts";
import { FloorOrders } from "../../../src/schema/orders.ts";
import { z } from "../../../src/schema/zod.ts";
import { root } from "../../../src/setup/prepare.ts";
import type { KeptInBrowser } from "./kept-in-browser.ts";

const isDraw = (value: string): boolean => parseDrawProgress(JSON.parse(value)) !== undefined;
const isDrawStep = (value: string): boolean => parseDrawStep(JSON.parse(value)) !== undefined;
const isOf =
  (schema: z.ZodType) =>
  (value: string): boolean =>
    schema.safeParse(JSON.parse(value)).success;
const manifest = parseMessageManifest(
  readFileSync(join(root, "messages", "host-messages.manifest.json"), "utf8"),
);

/** All that the kiosk may keep in the browser, by place, and what it has to be. */
const MAY_BE_KEPT: Readonly<Record<string, (value: string) => boolean>> = {
  "paume-draw/values/progress": (value) => value === JSON.stringify(manifest.sha256),
  [`paume-draw/values/${manifest.sha256}`]: isDraw,
  [`paume-draw/values/${manifest.sha256.slice(0, 16)}+N`]: isDrawStep,
  "paume-floor/values/orders": isOf(FloorOrders),
  "paume-floor/values/tallies": isOf(z.array(Tally)),
  // No set was published: its own name, and how it goes with the bundled one.
  "paume-set/values/kiosk": (value) => /^"[0-9a-f]{8}"$/u.test(value),
  "paume-set/values/on-trial": (value) =>
    value === "null" || /^\{"sha256":"[0-9a-f]{64}","starts":\d+\}$/u.test(value),
  "paume-set/values/last-good": (value) => value === "null",
  "paume-calibrations/values/in-use": (value) => value === "null",
  "paume-installation/values/last-good": (value) => parseInstallation(JSON.parse(value)).name !== "",
};
const MAY_BE_KEPT_IN_TAB: Readonly<Record<string, (value: string) => boolean>> = {
  "paume-begun-anew": (value) => BegunAnew.safeParse(JSON.parse(value)).success,
  "paume-full-screen": (value) => value === "yes",
};

const among =
  (allowed: Readonly<Record<string, (value: string) => boolean>>) =>
  ([place, value]: readonly [string, string]): boolean =>
    allowed[place.replace(/\+\d{1,3}$/u, "+N")]?.(value) === true;

/** What a kiosk has left in the browser that is not on the lists above: each of it could be of a visitor. */
export function keptOfVisitors(kept: KeptInBrowser): readonly string[] {
  const { databases, local, session, cookies, caches, files, serviceWorkers } = kept;
  const unknown = [
    ...Object.entries(databases).filter((one) => !among(MAY_BE_KEPT)(one)),
    ...Object.entries(session).filter((one) => !among(MAY_BE_KEPT_IN_TAB)(one)),
    ...Object.entries(local),
  ];
  return [
    ...unknown.map(([place, value]) => `${place}: ${value.slice(0, 200)}`),
    ...cookies.map((name) => `cookie ${name}`),
    ...caches.map((name) => `cache ${name}`),
    ...files.map((name) => `file ${name}`),
    ...(serviceWorkers > 0 ? ["a service worker"] : []),
  ];
}
