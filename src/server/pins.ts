import { randomBytes, scrypt, timingSafeEqual } from "node:crypto";
import { chown, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Pins, type StoredPin } from "../schema/pins.ts";
import { issueList } from "../schema/issue-list.ts";
import type { Role } from "../schema/role.ts";
import { nodeDisk, type Disk } from "./state/disk.ts";
import { keepFile } from "./state/keep-file.ts";

/** 32 MiB and a tenth of a second for each PIN that is tried. */
const cost = { cost: 32_768, blockSize: 8, parallelization: 1 } as const;
const saltBytes = 16;
const hashBytes = 32;

const mending = "delete the file and set the PINs anew: npm run pins";

/** Writes what only one account may read: this one, or, where root sets a PIN for a kiosk, the one that keeps the folder. */
const ownDisk: Disk = {
  ...nodeDisk,
  write: async (path, text) => {
    await writeFile(path, text, { mode: 0o600 });
    if (process.getuid?.() !== 0) return;
    const { uid, gid } = await stat(dirname(path));
    await chown(path, uid, gid);
  },
};

const pinsFile = (state: string) => join(state, "pins.json");

/**
 * The PINs as they are now: a changed file needs no restart.
 * @param state the state folder.
 * @returns none where the file does not exist.
 * @throws Error that names what is wrong where the file cannot be understood: a damaged file must open nothing.
 */
export async function readPins(state: string): Promise<Pins> {
  const file = pinsFile(state);
  const text = (await nodeDisk.read(file)) ?? "{}";
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    throw new Error(`${file}: it is not JSON; ${mending}`, { cause });
  }
  const pins = Pins.safeParse(json);
  if (!pins.success) throw new Error(`${file}: ${issueList(pins.error)}; ${mending}`);
  return pins.data;
}

/**
 * Gives a role its PIN, or takes it away. Sessions of the role end: see `src/server/access.ts`.
 * Only this account may read the file.
 * @throws PaumeError state-unsaved, and what `readPins` throws.
 */
export async function setPin(state: string, role: Role, pin: string | undefined): Promise<void> {
  const { [role]: _, ...others } = await readPins(state);
  const pins: Pins = pin === undefined ? others : { ...others, [role]: await storedPin(pin) };
  await keepFile(ownDisk, pinsFile(state), `${JSON.stringify(pins, undefined, 2)}\n`);
}

/** Whether anybody could enter from beyond this machine. */
export const opensOuterDoor = (pins: Pins): boolean =>
  pins.staff !== undefined || pins.technician !== undefined;

/** Whether this is the PIN. It takes as long either way. */
export async function isPin(stored: StoredPin, typed: string): Promise<boolean> {
  const expected = Buffer.from(stored.hash, "base64");
  const salt = Buffer.from(stored.salt, "base64");
  return timingSafeEqual(await derived(typed, salt, expected.length, stored), expected);
}

async function storedPin(pin: string): Promise<StoredPin> {
  const salt = randomBytes(saltBytes);
  const hash = await derived(pin, salt, hashBytes, cost);
  return { algorithm: "scrypt", ...cost, salt: salt.toString("base64"), hash: hash.toString("base64") };
}

function derived(
  pin: string,
  salt: Buffer,
  bytes: number,
  { cost: n, blockSize, parallelization }: Pick<StoredPin, "cost" | "blockSize" | "parallelization">,
): Promise<Buffer> {
  // Scrypt needs 128·N·r bytes, and Node stops at 32 MiB unless it is told otherwise.
  const options = { cost: n, blockSize, parallelization, maxmem: 128 * n * blockSize * 2 };
  return new Promise((resolve, reject) => {
    scrypt(pin, salt, bytes, options, (error, hash) => (error === null ? resolve(hash) : reject(error)));
  });
}
