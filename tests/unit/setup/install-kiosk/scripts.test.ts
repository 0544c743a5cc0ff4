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

/** Two displays side by side, as xrandr tells them, the projector on the right. */
const monitors = `Monitors: 2
 0: +*HDMI-1 1280/300x1024/200+0+0  HDMI-1
 1: +HDMI-2 1920/500x1200/300+1280+0  HDMI-2`;

/** @returns what Chromium is told of its window, and all words that are no options. */
function browser(page: string, projectorAt: string) {
  for (const name of ["xset", "chromium", "openbox"]) program(name, `: > "${folder}/ran-${name}"`);
  program("xrandr", `cat <<'END'\n${monitors}\nEND`);
  program("node", `printf '%s\\n' "$@"`);
  const { stdout, stderr, status } = run("browser.sh", {
    PAUME_PAGE: page,
    PAUME_PROJECTOR_AT: projectorAt,
    PAUME_NODE: join(folder, "node"),
    PAUME_PROJECT: "/opt/paume",
    CACHE_DIRECTORY: "/var/cache/x",
  });
  expect(status).toBe(0);
  const words = stdout.trim().split("\n");
  return {
    window: words.filter((word) => word.startsWith("--window-")),
    words: words.filter((word) => !word.startsWith("--")),
    options: words,
    stderr,
  };
}

describe.skipIf(process.platform === "win32")("the browser", () => {
  test("opens the kiosk where the projector is, as large as its picture, and nothing else", () => {
    const { window, words, options, stderr } = browser("kiosk", "1280,0");
    expect(window).toEqual(["--window-position=1280,0", "--window-size=1920,1200"]);
    expect(words).toEqual([
      "/opt/paume/src/setup/keep-browser.mjs",
      join(folder, "chromium"),
      "http://127.0.0.1:8417/kiosk/",
    ]);
    expect(options).toEqual(expect.arrayContaining(["--kiosk", "--user-data-dir=/var/cache/x"]));
    expect(stderr).toBe("");
  });

  test("opens the booth on the other display", () => {
    const { window, words } = browser("booth", "1280,0");
    expect(window).toEqual(["--window-position=0,0", "--window-size=1280,1024"]);
    expect(words.at(-1)).toBe("http://127.0.0.1:8417/booth/");
  });

  test("gives light on the first display where none begins at the projector's corner, and says so", () => {
    const { window, stderr } = browser("kiosk", "1920,0");
    expect(window).toEqual(["--window-position=0,0", "--window-size=1280,1024"]);
    expect(stderr).toContain("No display begins at 1920,0");
    expect(stderr).toContain("1280,0 1920,1200");
  });
});
