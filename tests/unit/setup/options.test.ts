import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { UsageError } from "../../../src/setup/options/command-line.mjs";
import { readInstallKioskOptions } from "../../../src/setup/options/install-kiosk.mjs";
import { readPinsOptions } from "../../../src/setup/options/pins.mjs";
import { readReleaseOptions } from "../../../src/setup/options/release.mjs";
import { readStartOptions } from "../../../src/setup/options/start.mjs";
import { readSupportOptions } from "../../../src/setup/options/support.mjs";
import { readTestOptions } from "../../../src/setup/options/test.mjs";
import { readUpdateOptions } from "../../../src/setup/options/update.mjs";

describe("npm start's options", () => {
  test("none given: the browser opens, the rest is left to the house", () => {
    expect(readStartOptions([], "/home")).toEqual({
      help: false,
      open: true,
      port: undefined,
      installation: undefined,
      state: undefined,
    });
  });

  test("every port there is can be given, and no other (seed 420)", () => {
    fc.assert(
      fc.property(fc.nat({ max: 200_000 }), (port) => {
        const read = () => readStartOptions(["--port", String(port)], "/home").port;
        if (port <= 65_535) expect(read()).toBe(port);
        else expect(read).toThrow(UsageError);
      }),
      { seed: 420, examples: [[0], [65_535], [65_536]] },
    );
  });

  test("an installation's file is meant from where the person stands", () => {
    expect(readStartOptions(["--installation", "hall.json"], "/home").installation).toBe("/home/hall.json");
    expect(readStartOptions(["--installation=/etc/hall.json"], "/home").installation).toBe("/etc/hall.json");
  });

  test("so is the state's folder", () => {
    expect(readStartOptions(["--state", "state"], "/home").state).toBe("/home/state");
    expect(readStartOptions(["--state=/var/lib/paume"], "/home").state).toBe("/var/lib/paume");
  });

  test.each([
    [["--prot", "1"], "--prot"],
    [["hall.json"], "hall.json"],
    [["--port"], "--port"],
    [["--port", "80a"], "80a"],
    [["--port=-1"], "-1"],
    [["--no-open=yes"], "--no-open"],
    [["--listen"], "--listen"],
    [["--listen", "0.0.0.0"], "0.0.0.0"],
    [["--listen", "localhost"], "localhost"],
    [["--listen", "::1"], "::1"],
    [["--listen", "https://paume.example/"], "https://paume.example/"],
    [["--tls-key", "key.pem"], "--listen"],
  ])("%j is refused by name", (args, named) => {
    expect(() => readStartOptions(args, "/home")).toThrow(UsageError);
    expect(() => readStartOptions(args, "/home")).toThrow(named);
  });
});

test("where a telephone finds the house, and what it needs for that", () => {
  const files = ["--tls-key", "key.pem", "--tls-cert", "/etc/cert.pem"];
  expect(readStartOptions(["--listen", "192.0.2.20"], "/home").listen).toEqual({
    address: "192.0.2.20",
    tlsKey: undefined,
    tlsCert: undefined,
  });
  expect(readStartOptions(["--listen", "fd00::20", ...files], "/home").listen).toEqual({
    address: "fd00::20",
    tlsKey: "/home/key.pem",
    tlsCert: "/etc/cert.pem",
  });
});

describe("npm run pins' options", () => {
  test("a role and a folder, or nothing", () => {
    expect(readPinsOptions([], "/home")).toEqual({
      help: false,
      role: undefined,
      remove: false,
      state: undefined,
    });
    expect(readPinsOptions(["--role", "staff", "--remove", "--state", "state"], "/home")).toEqual({
      help: false,
      role: "staff",
      remove: true,
      state: "/home/state",
    });
  });

  test.each([
    [["482915"], "482915"],
    [["--pin", "482915"], "--pin"],
    [["--remove"], "--role"],
  ])("%j is refused by name", (args, named) => {
    expect(() => readPinsOptions(args, "/home")).toThrow(UsageError);
    expect(() => readPinsOptions(args, "/home")).toThrow(named);
  });
});

describe("npm run install-kiosk's options", () => {
  test("paths are meant from where the person stands", () => {
    const args = [
      "--apply",
      "--user",
      "ada",
      "--installation",
      "site.json",
      "--projector-at",
      "1920,0",
      "--root",
      "mnt",
    ];
    expect(readInstallKioskOptions(args, "/home")).toEqual({
      help: false,
      action: "apply",
      user: "ada",
      installation: "/home/site.json",
      port: undefined,
      projectorAt: "1920,0",
      root: "/home/mnt",
    });
    expect(readInstallKioskOptions(["--uninstall"], "/home")).toMatchObject({
      action: "uninstall",
      root: "/",
    });
  });

  test.each([
    [[], "--dry-run, --apply and --uninstall"],
    [["--apply", "--uninstall"], "--dry-run, --apply and --uninstall"],
    [["--apply", "--port", "http"], "http"],
    [["--apply", "--projector-at", "left"], "left"],
    [["--aply"], "--aply"],
  ])("%j is refused by name", (args, named) => {
    expect(() => readInstallKioskOptions(args, "/home")).toThrow(UsageError);
    expect(() => readInstallKioskOptions(args, "/home")).toThrow(named);
  });
});

describe("npm run update's and release's options", () => {
  test("one action, with paths from where the person stood", () => {
    expect(readUpdateOptions(["--from", "stick/paume.json"], "/media")).toMatchObject({
      action: "from",
      from: "/media/stick/paume.json",
      folder: "/opt/paume",
    });
    expect(readUpdateOptions(["--back", "--folder", "here"], "/srv")).toMatchObject({
      action: "back",
      from: undefined,
      folder: "/srv/here",
    });
    expect(readReleaseOptions(["--out", "o", "--key", "k"], "/a")).toMatchObject({
      out: "/a/o",
      key: "/a/k",
    });
    expect(readReleaseOptions(["--new-key", "k"], "/a")).toMatchObject({ newKey: "/a/k", out: undefined });
  });

  test.each([[[]], [["--back", "--resume"]], [["--frm", "x"]]])("update %j is refused", (args) => {
    expect(() => readUpdateOptions(args, "/")).toThrow(UsageError);
  });

  test.each([[[]], [["--out", "o"]], [["--out", "o", "--key", "k", "--new-key", "n"]]])(
    "release %j is refused",
    (args) => {
      expect(() => readReleaseOptions(args, "/")).toThrow(UsageError);
    },
  );
});

describe("npm test's options", () => {
  test("none given: all parts", () => {
    expect(readTestOptions([])).toEqual({ help: false, parts: ["check", "unit", "browser"], filters: [] });
  });

  test("a part and some of its files", () => {
    expect(readTestOptions(["unit", "server", "setup"])).toMatchObject({
      parts: ["unit"],
      filters: ["server", "setup"],
    });
  });

  test("an unknown part is refused by name", () => {
    expect(() => readTestOptions(["units"])).toThrow(new UsageError('"units" is no part of the tests'));
  });
});

describe("npm run support's options", () => {
  test("files are meant from where the person stands", () => {
    const read = readSupportOptions(
      ["--out", "b.json", "--state", "/var/lib/paume", "--port", "9000"],
      "/home",
    );
    expect(read).toEqual({
      help: false,
      out: "/home/b.json",
      state: "/var/lib/paume",
      installation: undefined,
      port: 9000,
    });
  });

  test.each([
    [[], "--out"],
    [["--out"], "--out"],
    [["--out", "b.json", "--port", "x"], "x"],
    [["b.json"], "b.json"],
  ])("%j is refused by name", (args, named) => {
    expect(() => readSupportOptions(args, "/home")).toThrow(UsageError);
    expect(() => readSupportOptions(args, "/home")).toThrow(named);
  });
});
