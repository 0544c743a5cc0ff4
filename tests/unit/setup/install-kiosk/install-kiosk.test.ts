import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { installKiosk } from "../../../../src/setup/install-kiosk/install-kiosk.ts";
import type { InstallKioskOptions } from "../../../../src/setup/options/install-kiosk.mjs";
import { installationText } from "../../../fixtures/installation-text.ts";

let root: string;
let said: string[];
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "paume-root-"));
  said = [];
  put("/etc/os-release", 'PRETTY_NAME="Debian GNU/Linux 13 (trixie)"\nVERSION_ID="13"\nID=debian\n');
  put("/etc/chromium/policies/managed/paume.json", '{ "HomepageLocation": "about:blank" }\n');
  put("/var/lib/misc/other.txt", "");
  put("/etc/systemd/system/other.service", "[Unit]\n");
  chmodSync(at("/etc/chromium/policies/managed/paume.json"), 0o640);
});
afterEach(() => rmSync(root, { recursive: true }));

const at = (path: string) => join(root, path);
function put(path: string, text: string): void {
  mkdirSync(dirname(at(path)), { recursive: true });
  writeFileSync(at(path), text);
}
const house = "/etc/systemd/system/paume-house.service";
const policies = "/etc/chromium/policies/managed/paume.json";

/** Every file and folder, with modes and texts. */
const tree = (): readonly string[] =>
  readdirSync(root, { recursive: true, encoding: "utf8" })
    .toSorted()
    .map((name) => {
      const found = statSync(at(name));
      return found.isDirectory()
        ? `${name}/`
        : `${name} ${found.mode.toString(8)} ${readFileSync(at(name), "utf8")}`;
    });

const run = async (more: Partial<InstallKioskOptions> = {}): Promise<readonly string[]> => {
  said = [];
  await installKiosk(
    {
      help: false,
      action: "apply",
      user: "paume",
      installation: undefined,
      port: undefined,
      projectorAt: undefined,
      root,
      ...more,
    },
    undefined,
    (line) => said.push(line),
  );
  return tree();
};

describe("install-kiosk", () => {
  test("a dry run shows every line and changes nothing", async () => {
    const before = tree();
    expect(await run({ action: "dry-run" })).toEqual(before);
    expect(said[0]).toBe("Debian 13: 12 files to change.");
    expect(said).toContain("  + User=paume");
    expect(said).toContain('  - { "HomepageLocation": "about:blank" }');
  });

  test("the second time nothing changes", async () => {
    const once = await run();
    expect(await run()).toEqual(once);
    expect(said[0]).toBe("Debian 13: nothing to change.");
  });

  test("uninstalling restores every file, mode and folder", async () => {
    const before = tree();
    await run();
    await run({ port: 9000 });
    expect(await run({ action: "uninstall" })).toEqual(before);
    expect(await run({ action: "uninstall" })).toEqual(before);
  });

  test("no word of the templates is left open, programs can be run, and files say what was asked", async () => {
    await run({ user: "ada", port: 9000, projectorAt: "1920,0" });
    for (const line of tree()) expect(line).not.toMatch(/@[A-Z_]+@/);
    const modes = ["browser", "watchdog"].map(
      (name) => statSync(at(`/usr/local/lib/paume/${name}`)).mode & 0o777,
    );
    expect(modes).toEqual([0o755, 0o755]);
    expect(readFileSync(at(house), "utf8")).toMatch(/^User=ada$[\s\S]*--port 9000 /m);
    expect(readFileSync(at("/etc/systemd/system/paume-browser.service"), "utf8")).toContain("AT=1920,0 ");
    expect(JSON.parse(readFileSync(at(policies), "utf8"))).toMatchObject({
      VideoCaptureAllowedUrls: ["http://127.0.0.1:9000"],
    });
  });

  test("what is not named is as the last time, until something else is", async () => {
    put("/site.json", installationText({}));
    const first = await run({
      user: "ada",
      installation: at("/site.json"),
      port: 9000,
      projectorAt: "1920,0",
    });
    expect(await run({ user: undefined })).toEqual(first);
    expect(said[0]).toBe("Debian 13: nothing to change.");
    expect(said[1]).toBe(
      `As: --user ada --installation ${at("/site.json")} --port 9000 --projector-at 1920,0`,
    );
    await run({ user: undefined, port: 9001 });
    expect(readFileSync(at(house), "utf8")).toMatch(/^User=ada$[\s\S]*--port 9001 /m);
    await run({ action: "uninstall" });
    await expect(run({ user: undefined })).rejects.toThrow("--user NAME");
  });

  test("what people have edited is kept when it is replaced", async () => {
    await run();
    put(house, "[Service]\nEnvironment=MINE=1\n");
    await run({ action: "dry-run" });
    expect(said.join("\n")).toContain("what stands there is kept");
    await run();
    expect(readFileSync(at(house), "utf8")).not.toContain("MINE");
    expect(readFileSync(at(`/var/lib/paume-install/edited${house}`), "utf8")).toContain("MINE=1");
  });

  test("what others have put beside it stays when it is taken away", async () => {
    await run();
    put("/usr/local/lib/paume/notes.txt", "mine");
    await run({ action: "uninstall" });
    expect(readFileSync(at("/usr/local/lib/paume/notes.txt"), "utf8")).toBe("mine");
  });

  test("cut off after any write, it is finished by running it again", async () => {
    await run();
    const whole = tree();
    await run({ action: "uninstall" });
    const before = tree();
    await run();
    // As a power cut leaves it: the ledger is written first, then file after file.
    rmSync(at(house));
    rmSync(at("/usr/local/lib/paume/browser"));
    expect(await run()).toEqual(whole);
    rmSync(at(house));
    expect(await run({ action: "uninstall" })).toEqual(before);
  });

  test("the check's times follow from the opening hours", async () => {
    const file = at("/site.json");
    const openingHours = {
      week: { tuesday: ["10:00-18:00"] },
      exceptions: { "2027-05-15": ["20:00-02:00"] },
    };
    put("/site.json", installationText({ openingHours }));
    await run({ installation: file });
    expect(readFileSync(at("/etc/systemd/system/paume-opening-check.timer"), "utf8")).toContain(
      "OnCalendar=Tue *-*-* 10:01:00\nOnCalendar=2027-05-15 20:01:00\n",
    );
  });
});

describe("it refuses", () => {
  test.each<[string, Partial<InstallKioskOptions>, string]>([
    ["root as the account", { user: "root" }, "--user NAME"],
    ["no account", { user: undefined }, "--user NAME"],
    ["an account that is none", { user: "a b" }, "--user NAME"],
    ["an installation that is not there", { installation: "/nowhere/site.json" }, "does not exist"],
  ])("%s", async (_, options, words) => {
    const before = tree();
    await expect(run(options)).rejects.toThrow(words);
    expect(tree()).toEqual(before);
  });

  test("another system", async () => {
    put("/etc/os-release", "ID=fedora\nVERSION_ID=43\n");
    await expect(run()).rejects.toThrow("not on fedora 43");
  });

  test("a damaged ledger", async () => {
    await run();
    put("/var/lib/paume-install/ledger.json", "{");
    await expect(run({ action: "uninstall" })).rejects.toThrow("damaged");
  });
});
