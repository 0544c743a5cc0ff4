import { spawn } from "node:child_process";

/** The command that opens an address in the person's own browser, or nothing on a machine without a screen. */
function opener(env: NodeJS.ProcessEnv): readonly [command: string, ...args: string[]] | undefined {
  if (env["CI"]) return undefined;
  switch (process.platform) {
    case "darwin":
      return ["open"];
    case "win32":
      return ["explorer.exe"];
    default:
      return env["DISPLAY"] || env["WAYLAND_DISPLAY"] ? ["xdg-open"] : undefined;
  }
}

/** Opens the address where there is a browser. Where it doesn't work, the printed address is enough. */
export function openBrowser(address: string, env: NodeJS.ProcessEnv): void {
  const found = opener(env);
  if (found === undefined) return;
  const [command, ...args] = found;
  const browser = spawn(command, [...args, address], { detached: true, stdio: "ignore" });
  browser.on("error", () => {});
  browser.unref();
}
