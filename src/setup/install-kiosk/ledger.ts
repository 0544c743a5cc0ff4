import { join } from "node:path";
import { z } from "../../schema/zod.ts";
import { nodeDisk } from "../../server/state/disk.ts";
import { keepFile } from "../../server/state/keep-file.ts";
import { readableJson } from "../../schema/readable-json.ts";
import { SetupError } from "../quietly.mjs";

/** What a machine was to be. */
const Asked = z.strictObject({
  /** The account that owns display and camera. */
  user: z.string(),
  /** Absolute, and the same after an update. */
  installation: z.string().startsWith("/"),
  port: z.int(),
  /** Upper left corner of the projector among the machine's displays, display px: "1920,0". */
  projectorAt: z.string(),
});
export type Asked = z.infer<typeof Asked>;

/** What the installing has done to a machine, so that it can be undone. */
const Ledger = z.strictObject({
  /** The last time: it holds until something else is asked. */
  asked: Asked.optional(),
  files: z.array(
    z.strictObject({
      /** Absolute, on the kiosk. */
      path: z.string().startsWith("/"),
      /** Of what was written: anything else there has been edited since. */
      sha256: z.string(),
      /** Of the file that stood there before, which is kept; undefined where there was none. */
      replacedMode: z.int().optional(),
    }),
  ),
  /** Folders that were made, outer before inner. */
  folders: z.array(z.string().startsWith("/")),
});
export type Ledger = z.infer<typeof Ledger>;
export type Entry = Ledger["files"][number];

export const emptyLedger: Ledger = { files: [], folders: [] };

/** On the kiosk. */
export const ledgerFolder = "/var/lib/paume-install";
const ledgerFile = (root: string): string => join(root, ledgerFolder, "ledger.json");

/** Where the file that stood at `path` before is kept. */
export const keptPath = (path: string): string => join(ledgerFolder, "replaced", path);
/** Where what people had edited is kept, when it is taken away. */
export const editedPath = (path: string): string => join(ledgerFolder, "edited", path);

/** @param root folder that stands for the kiosk's "/". @throws SetupError where the ledger is damaged: then nothing may be guessed. */
export async function readLedger(root: string): Promise<Ledger> {
  const text = await nodeDisk.read(ledgerFile(root));
  if (text === undefined) return emptyLedger;
  try {
    return Ledger.parse(JSON.parse(text));
  } catch (cause) {
    throw new SetupError(
      `${ledgerFile(root)} is damaged. Put it back, or take the files it names away by hand.`,
      {
        cause,
      },
    );
  }
}

export const writeLedger = (root: string, ledger: Ledger): Promise<void> =>
  keepFile(nodeDisk, ledgerFile(root), `${readableJson(ledger)}\n`);
