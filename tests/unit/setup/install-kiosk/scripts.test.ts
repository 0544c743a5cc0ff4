import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { root } from "../../../../src/setup/prepare.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "paume-scripts-"));
  writeFileSync(join(folder, "looks"), "");
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Stands for a program of the machine. */
function program(name: string, script: string): void {
  writeFileSync(join(folder, name), `#!/bin/sh\n${script}\n`);
  chmodSync(join(folder, name), 0o755);
}
const run = (script: string, env: Readonly<Record<string, string>>) =>
  spawnSync("/bin/sh", [join(root, "kiosk-config", "linux", script)], {
    encoding: "utf8",
    env: { PATH: `${folder}:${process.env["PATH"]}`, PAUME_ORIGIN: "http://127.0.0.1:8417", ...env },
  });

/** @param looks one letter for each look at the kiosk's health: "." well, "x" not. @returns after which looks the browser was started anew. */
function restarts(looks: string): readonly number[] {
  const count = `$(wc -c < "${folder}/looks")`;
  program("sleep", `[ ${count} -lt ${looks.length} ] || exit 1`);
  program("curl", `printf x >> "${folder}/looks"\n[ "$(printf %s '${looks}' | cut -c ${count})" = . ]`);
  program("systemctl", `echo "$* ${count}" >> "${folder}/told"`);
  expect(run("watchdog.sh", {}).status).toBe(0);
  expect(readFileSync(join(folder, "looks"), "utf8")).toHaveLength(looks.length);
  try {
    const lines = readFileSync(join(folder, "told"), "utf8").trim().split("\n");
    return lines.map((line) => Number(/^restart paume-browser.service (\d+)$/.exec(line)?.[1]));
  } catch {
    return [];
  }
}

describe.skipIf(process.platform === "win32")("the watchdog", () => {
  test("starts the browser anew after 18 looks in the dark, and then gives it as long again", () => {
    expect(restarts(`..${"x".repeat(40)}`)).toEqual([20, 38]);
  });

  test("begins anew at each light", () => {
    expect(restarts(`${"x".repeat(17)}.${"x".repeat(17)}.`)).toEqual([]);
  });
});

test.skipIf(process.platform === "win32")(
  "the browser opens the kiosk where the projector is, and nothing else",
  () => {
    program("xset", "exit 0");
    program("chromium", "exit 0");
    program("node", `printf '%s\\n' "$@"`);
    const { stdout, status } = run("browser.sh", {
      PAUME_PROJECTOR_AT: "1920,0",
      PAUME_NODE: join(folder, "node"),
      PAUME_PROJECT: "/opt/paume",
      CACHE_DIRECTORY: "/var/cache/x",
    });
    expect(status).toBe(0);
    const words = stdout.trim().split("\n");
    expect(words).toEqual(
      expect.arrayContaining(["--kiosk", "--window-position=1920,0", "--user-data-dir=/var/cache/x"]),
    );
    expect(words.filter((word) => !word.startsWith("--"))).toEqual([
      "/opt/paume/src/setup/keep-browser.mjs",
      join(folder, "chromium"),
      "http://127.0.0.1:8417/kiosk/",
    ]);
  },
);
