import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { root } from "../../../../src/setup/prepare.ts";

/** The house as a kiosk runs it, in a process of its own, which can be killed. */
export interface HouseProcess {
  readonly origin: string;
  /** The installation's file, and the folder of what the house keeps; both go with it. */
  readonly installation: string;
  readonly state: string;
  /** Oldest line first. */
  readonly log: readonly string[];
  /** Resolves when it answers. */
  readonly start: () => Promise<void>;
  /** As a crash does: nothing is closed. */
  readonly kill: () => Promise<void>;
  readonly pid: () => number;
  readonly remove: () => Promise<void>;
}

/** @param text of the installation's file. */
export async function houseProcess(text: string): Promise<HouseProcess> {
  const folder = await mkdtemp(join(tmpdir(), "paume-house-"));
  const [installation, state] = [join(folder, "site.json"), join(folder, "state")];
  await writeFile(installation, text);
  const port = await freePort();
  const log: string[] = [];
  let child: ChildProcess | undefined;

  const start = async (): Promise<void> => {
    const program = join(root, "src", "setup", "start.mjs");
    const options = ["--no-open", "--port", String(port), "--installation", installation, "--state", state];
    child = spawn(process.execPath, ["--max-semi-space-size=2", program, ...options], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    const { stdout } = child;
    if (stdout === null) throw new Error("the house has no output");
    const ended = once(child, "exit").then(() => {
      throw new Error(`the house ended: ${log.at(-1)}`);
    });
    const opened = new Promise<void>((resolve) => {
      createInterface(stdout).on("line", (line) => {
        log.push(line);
        if (line.startsWith("Paume is open")) resolve();
      });
    });
    await Promise.race([opened, ended]);
    // Later it may end as it likes.
    ended.catch(() => undefined);
  };
  const kill = async (): Promise<void> => {
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, "exit");
    child.kill("SIGKILL");
    await gone;
  };
  await start();
  return {
    origin: `http://127.0.0.1:${port}`,
    installation,
    state,
    log,
    start,
    kill,
    pid: () => child?.pid ?? 0,
    remove: async () => {
      await kill();
      await rm(folder, { recursive: true });
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  if (address === null || typeof address === "string") throw new Error("no free port");
  return address.port;
}
