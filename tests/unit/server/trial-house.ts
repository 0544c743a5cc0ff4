import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { houseApp, type HouseOptions } from "../../../src/server/app.ts";
import { innerDoor, type ByDoor } from "../../../src/server/door.ts";

export interface TrialHouse {
  /** Requests come by the inner door, unless said otherwise. */
  readonly app: { readonly request: (url: string, init?: RequestInit, by?: ByDoor) => Promise<Response> };
  readonly options: HouseOptions;
  /** Lines of the log, oldest first. */
  readonly log: readonly string[];
  readonly remove: () => void;
  /** The same house, started anew. */
  readonly restart: () => void;
}

/** Stands beside the served folders: no answer may ever contain it. */
export const secret = "not for visitors";

const files: Readonly<Record<string, string>> = {
  "secret.json": secret,
  "pages/index.html": "<!doctype html><title>Front</title>",
  "pages/kiosk/index.html": "<!doctype html><title>Kiosk</title>",
  "pages/booth/index.html": "<!doctype html><title>Booth</title>",
  "pages/booth/remote/index.html": "<!doctype html><title>Remote</title>",
  "pages/door/index.html": "<!doctype html><title>Door</title>",
  "pages/notice/index.html": "<!doctype html><title>Notice</title>",
  "pages/notice/sign.html": "<!doctype html><title>Sign</title>",
  "pages/staff/index.html": "<!doctype html><title>Staff</title>",
  "pages/assets/main-C0FFEE.js": "export {};",
  "pages/assets/main-C0FFEE.css": "p { color: red; }",
  "pages/assets/vision-C0FFEE.wasm": "\0asm",
  "pages/assets/hand-C0FFEE.glb": "glTF",
  "pages/assets/noto-C0FFEE.woff2": "wOF2",
  "pages/icon.svg": "<svg></svg>",
  "pages/models/hand.task": "PK",
  "pages/.hidden.json": secret,
  "pages/notes.bak": secret,
  "messages/bundled/messages.jsonl": '{"id":"1"}\n',
  "messages/bundled/manifest.json": "{}",
};

const atTheMachine: ByDoor = { door: innerDoor, address: "127.0.0.1" };

/** A house over folders of its own, with a clock that stands still unless `nowMs` moves it. */
export function trialHouse(nowMs = () => Date.UTC(2030, 0, 1)): TrialHouse {
  const folder = mkdtempSync(join(tmpdir(), "paume-house-"));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  const log: string[] = [];
  const options: HouseOptions = {
    pages: join(folder, "pages"),
    messages: join(folder, "messages"),
    installation: join(folder, "room.json"),
    state: join(folder, "state"),
    version: "1.2.3",
    log: (line) => log.push(line),
    now: () => new Date(nowMs()),
  };
  let house = houseApp(options);
  const app: TrialHouse["app"] = {
    request: async (url, init, by = atTheMachine) => house.request(url, init, by),
  };
  const restart = (): void => {
    house = houseApp(options);
  };
  return { app, options, log, restart, remove: () => rmSync(folder, { recursive: true }) };
}
