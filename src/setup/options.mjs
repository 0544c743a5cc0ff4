import { resolve } from "node:path";
import { parseArgs } from "node:util";

export const defaultPort = 8417;
/** Where a machine has its releases. */
export const usualReleases = "/opt/paume";

export const startUsage = `npm start                     set everything up and open the house
npm start -- [options]

  --port N              listen on this port (${defaultPort}; if that one is taken, the next free one)
  --installation FILE   use this installation's file (kiosk-config/room.json)
  --state DIR           keep calibrations and PINs in this folder (.paume)
  --listen ADDRESS      be reached from a telephone too, at this address of this machine; takes the next two, and a PIN:
  --tls-key FILE        its key, PEM
  --tls-cert FILE       its certificate, PEM
  --no-open             open no browser
  --help                show this
`;

/** The command line could not be understood. */
export class UsageError extends Error {
  name = "UsageError";
}

/**
 * @returns { help, open, port, installation, state, listen }, the last four undefined where not given; paths are absolute.
 * @throws UsageError that names the offending word.
 */
export function readStartOptions(args, folder) {
  const values = parsed(args, {
    port: { type: "string" },
    installation: { type: "string" },
    state: { type: "string" },
    listen: { type: "string" },
    "tls-key": { type: "string" },
    "tls-cert": { type: "string" },
    "no-open": { type: "boolean" },
  });
  return {
    help: values.help === true,
    open: values["no-open"] !== true,
    port: portOf(values),
    installation: values.installation === undefined ? undefined : resolve(folder, values.installation),
    state: values.state === undefined ? undefined : resolve(folder, values.state),
    listen: listenOptions(values, folder),
  };
}

function portOf({ port }) {
  if (port === undefined) return undefined;
  if (/^\d{1,5}$/.test(port) && Number(port) <= 65_535) return Number(port);
  throw new UsageError(`--port takes a number from 0 to 65535, not "${port}"`);
}

function listenOptions({ listen, "tls-key": key, "tls-cert": cert }, folder) {
  if (listen === undefined) {
    if (key ?? cert) throw new UsageError("--tls-key and --tls-cert go with --listen ADDRESS");
    return undefined;
  }
  if (/^(localhost|127\..*|::1|0\.0\.0\.0|::)$/.test(listen) || !/^[\da-zA-Z.:-]+$/.test(listen)) {
    throw new UsageError(
      `--listen takes the address at which a telephone finds this machine, not "${listen}"`,
    );
  }
  const file = (path) => (path === undefined ? undefined : resolve(folder, path));
  return { address: listen, tlsKey: file(key), tlsCert: file(cert) };
}

function parsed(args, options) {
  try {
    return parseArgs({ args, options: { ...options, help: { type: "boolean", short: "h" } } }).values;
  } catch (error) {
    throw new UsageError(error.message.split(". ")[0], { cause: error });
  }
}

const testParts = ["check", "unit", "browser"];

export const testUsage = `npm test                      set everything up and run all tests
npm test -- [PART [FILE...]]  run one part, or some of its files

  check     types, lint, format
  unit      tests/unit and tests/repro
  browser   tests/browser and tests/room, in Chromium
`;

/**
 * @returns { help, parts, filters }; all parts where none is named.
 * @throws UsageError that names the offending word.
 */
export function readTestOptions([part, ...filters]) {
  if (part === undefined) return { help: false, parts: testParts, filters };
  if (part === "--help" || part === "-h") return { help: true, parts: [], filters };
  if (!testParts.includes(part)) throw new UsageError(`"${part}" is no part of the tests`);
  return { help: false, parts: [part], filters };
}

export const pinsUsage = `npm run pins                    say which roles have a PIN
npm run pins -- --role ROLE     set the PIN of staff, curator or technician; it is asked for, or read from a pipe

  --remove      take the PIN away: nobody can enter as this role then
  --state DIR   the state folder (.paume)
`;

/**
 * @returns { help, role, remove, state }, role and state undefined where not given; `state` is absolute.
 * @throws UsageError that names the offending word.
 */
export function readPinsOptions(args, folder) {
  const values = parsed(args, {
    role: { type: "string" },
    remove: { type: "boolean" },
    state: { type: "string" },
  });
  if (values.remove && values.role === undefined) throw new UsageError("--remove goes with --role");
  return {
    help: values.help === true,
    role: values.role,
    remove: values.remove === true,
    state: values.state === undefined ? undefined : resolve(folder, values.state),
  };
}

export const installKioskUsage = `npm run install-kiosk -- --dry-run     show what would become different on this machine
npm run install-kiosk -- --apply       make it a kiosk: services, browser policies
npm run install-kiosk -- --uninstall   make it what it was before

  --user NAME           the account that runs it (the one that called sudo)
  --installation FILE   this installation's file (kiosk-config/room.json)
  --port N              the house's port (${defaultPort})
  --projector-at X,Y    the projector's upper left corner among the displays (0,0)
  --root DIR            do it to a system that is mounted there (/)

On a machine that is one already, what is not named is as the last time.
`;

/**
 * @returns { help, action, user, installation, port, projectorAt, root }, the middle four undefined where not given; paths are absolute.
 * @throws UsageError that names the offending word.
 */
export function readInstallKioskOptions(args, folder) {
  const values = parsed(args, {
    "dry-run": { type: "boolean" },
    apply: { type: "boolean" },
    uninstall: { type: "boolean" },
    user: { type: "string" },
    installation: { type: "string" },
    port: { type: "string" },
    "projector-at": { type: "string" },
    root: { type: "string" },
  });
  const actions = ["dry-run", "apply", "uninstall"].filter((action) => values[action] === true);
  if (actions.length !== 1 && values.help !== true) {
    throw new UsageError("say one of --dry-run, --apply and --uninstall");
  }
  const projectorAt = values["projector-at"];
  if (projectorAt !== undefined && !/^\d{1,5},\d{1,5}$/.test(projectorAt)) {
    throw new UsageError(`--projector-at takes two numbers like 1920,0, not "${projectorAt}"`);
  }
  return {
    help: values.help === true,
    action: actions[0] ?? "dry-run",
    user: values.user,
    installation: values.installation === undefined ? undefined : resolve(folder, values.installation),
    port: portOf(values),
    projectorAt,
    root: resolve(folder, values.root ?? "/"),
  };
}

export const updateUsage = `npm run update -- --from FILE.json   change over to a signed release, and back if it is not well
npm run update -- --back             go back to the release before
npm run update -- --resume           end a trial that a power cut has interrupted

  --folder DIR   where this machine has its releases (${usualReleases})
  --port N       the house's port (${defaultPort})
`;

/**
 * @returns { help, action, from, folder, port }, from undefined for other actions; paths are absolute.
 * @throws UsageError that names the offending word.
 */
export function readUpdateOptions(args, folder) {
  const values = parsed(args, {
    from: { type: "string" },
    back: { type: "boolean" },
    resume: { type: "boolean" },
    folder: { type: "string" },
    port: { type: "string" },
  });
  const actions = ["from", "back", "resume"].filter((action) => values[action] !== undefined);
  if (actions.length !== 1 && values.help !== true) {
    throw new UsageError("say one of --from FILE.json, --back and --resume");
  }
  return {
    help: values.help === true,
    action: actions[0] ?? "resume",
    from: values.from === undefined ? undefined : resolve(folder, values.from),
    folder: resolve(folder, values.folder ?? usualReleases),
    port: portOf(values),
  };
}

export const releaseUsage = `npm run release -- --out DIR --key FILE   pack this project for kiosks without a network, and sign it
npm run release -- --new-key FILE         make the key for that; FILE.public.pem goes to each machine
`;

/**
 * @returns { help, out, key, newKey }, undefined where not given; paths are absolute.
 * @throws UsageError that names what is missing.
 */
export function readReleaseOptions(args, folder) {
  const values = parsed(args, {
    out: { type: "string" },
    key: { type: "string" },
    "new-key": { type: "string" },
  });
  const path = (value) => (value === undefined ? undefined : resolve(folder, value));
  const options = { out: path(values.out), key: path(values.key), newKey: path(values["new-key"]) };
  const packs = options.out !== undefined && options.key !== undefined;
  if (values.help !== true && packs === (options.newKey !== undefined)) {
    throw new UsageError("say --out DIR and --key FILE, or --new-key FILE");
  }
  return { help: values.help === true, ...options };
}

export const supportUsage = `npm run support -- --out FILE.json     write what helps somebody far away to see what is wrong; read it before you send it

  --state DIR           the state folder (.paume)
  --installation FILE   this installation's file (kiosk-config/room.json)
  --port N              the house's port (${defaultPort})
`;

/**
 * @returns { help, out, state, installation, port }, the last three undefined where not given; paths are absolute.
 * @throws UsageError that names the offending word.
 */
export function readSupportOptions(args, folder) {
  const text = { type: "string" };
  const values = parsed(args, { out: text, state: text, installation: text, port: text });
  if (values.out === undefined && values.help !== true) throw new UsageError("say where to: --out FILE.json");
  return {
    help: values.help === true,
    out: resolve(folder, values.out ?? ""),
    state: values.state === undefined ? undefined : resolve(folder, values.state),
    installation: values.installation === undefined ? undefined : resolve(folder, values.installation),
    port: portOf(values),
  };
}
