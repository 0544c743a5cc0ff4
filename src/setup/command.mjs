import { UsageError } from "./options/command-line.mjs";
import { SetupError } from "./quietly.mjs";

/**
 * Runs a command to its end and turns what went wrong into words and an exit code: 2 for a command line that was not
 * understood, 1 for a set-up that could not go on. Anything else is a fault of the program and keeps its trace.
 */
export async function command(usage, run) {
  try {
    await run();
  } catch (error) {
    if (error instanceof UsageError) {
      console.error(`${error.message}\n\n${usage}`);
      process.exitCode = 2;
    } else if (error instanceof SetupError) {
      console.error(error.message);
      process.exitCode = 1;
    } else {
      throw error;
    }
  }
}
