import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);

/** What systemd, where it started this process, wants to know of it. Elsewhere all of it does nothing. */
export interface ServiceManager {
  /** The house is open. From now on its watchdog is fed, for as long as `isAlive` says so in time. */
  readonly ready: (isAlive: () => Promise<boolean>) => void;
  /** The house is being closed: its watchdog is no longer fed. */
  readonly stopping: () => void;
}

/** A watchdog of so many ms is fed three times in that time: one meal may fail. */
const mealsInTime = 3;

/**
 * Node knows no datagram sockets of the local kind, to which sd_notify(3) sends. The program systemd-notify does, and since systemd 246 it waits
 * until it has been heard; the unit has to say NotifyAccess=all, because it is a child of this process.
 * @param env as systemd sets it: NOTIFY_SOCKET, WATCHDOG_USEC.
 * @param log receives a line where systemd could not be told.
 */
export function serviceManager(env: NodeJS.ProcessEnv, log: (line: string) => void): ServiceManager {
  if (env["NOTIFY_SOCKET"] === undefined) return { ready: () => {}, stopping: () => {} };
  let timer: NodeJS.Timeout | undefined;
  const tell = async (state: string) => {
    try {
      await run("systemd-notify", [state], { env, timeout: 5000 });
    } catch (error) {
      log(`house: systemd was not told ${state}: ${String(error)}`);
    }
  };
  const watchdogMs = Number(env["WATCHDOG_USEC"] ?? 0) / 1000;
  return {
    ready: (isAlive) => {
      void tell("READY=1");
      if (!(watchdogMs > 0)) return;
      timer = setInterval(() => {
        void isAlive().then((alive) => (alive ? tell("WATCHDOG=1") : log("house: does not answer itself")));
      }, watchdogMs / mealsInTime);
    },
    stopping: () => {
      clearInterval(timer);
      void tell("STOPPING=1");
    },
  };
}

/** Whether a house answers at its own door. It asks over the network, so that a house that has stopped listening is found out too. */
export async function answers(origin: string): Promise<boolean> {
  try {
    const response = await fetch(`${origin}/health`, { signal: AbortSignal.timeout(5000) });
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false;
  }
}
