import { spawn } from "node:child_process";

/** Set-up could not go on. The message is for the person at the terminal and says what to do. */
export class SetupError extends Error {
  name = "SetupError";
}

/** npm says what is wrong first, a compiler last. */
const firstLines = 8;
const lastLines = 8;

/**
 * Runs a command without showing what it prints, unless it fails: then its first and last lines are in the error.
 * @throws SetupError with `advice` where the command can't be started or ends with anything but 0.
 */
export function quietly({ command, args, cwd, advice, env = {} }) {
  return new Promise((resolve, reject) => {
    // npm is a script on Windows, and only a shell starts scripts there.
    const shell = process.platform === "win32" && !command.endsWith(".exe");
    const child = spawn(command, args, {
      cwd,
      shell,
      env: { ...process.env, ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8");
      stream.on("data", (text) => (output += text));
    }
    const fail = (how) => {
      const said = excerpt(output.trim().split("\n"))
        .map((line) => `  | ${line}`)
        .join("\n");
      reject(new SetupError(`\`${[command, ...args].join(" ")}\` ${how}.\n${said}\n${advice}`));
    };
    child.on("error", (error) => fail(`could not be started (${error.message})`));
    child.on("close", (code, signal) => (code === 0 ? resolve() : fail(`ended with ${code ?? signal}`)));
  });
}

function excerpt(lines) {
  if (lines.length <= firstLines + lastLines) return lines;
  return [...lines.slice(0, firstLines), "…", ...lines.slice(-lastLines)];
}
