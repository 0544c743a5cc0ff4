/** How often it is looked whether npm is still there. */
const lookMs = 500;

/**
 * Resolves when this process is told to end: by Ctrl-C, by SIGTERM, or because the npm that started it ended. npm
 * hands a SIGTERM to a shell that does not pass it on; without the last, the house would stay behind, unowned.
 */
export function toldToEnd(env: NodeJS.ProcessEnv): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearInterval(look);
      resolve();
    };
    process.once("SIGINT", end);
    process.once("SIGTERM", end);
    const parent = process.ppid;
    const look = setInterval(() => {
      if (env["npm_lifecycle_event"] !== undefined && process.ppid !== parent) end();
    }, lookMs);
  });
}
