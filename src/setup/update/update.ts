import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { versionOf } from "../package-version.ts";
import { SetupError } from "../quietly.mjs";
import { probation, type Probation } from "./probation.ts";
import { readRelease } from "./release.ts";
import {
  endTrial,
  link,
  linked,
  pathOf,
  prune,
  readTrial,
  unpack,
  writeTrial,
  type Releases,
  type Trial,
} from "./releases.ts";

/** The machine on which releases change over. */
export interface Machine extends Probation {
  /** Starts house and browser anew, from FOLDER/current. */
  readonly restart: () => Promise<void>;
  /** Opens the house of an unpacked release for a moment, apart from the one that runs. @throws where it does not answer. */
  readonly tryOut: (path: string) => Promise<void>;
}

type Say = (line: string) => void;

/**
 * Changes over to a signed release: verified, unpacked beside the one that runs, tried out, then put in its place and watched for a minute.
 * What is not well by then is taken back by itself. Cut off at any moment, the next start goes on by `resume`.
 * @param file the release's description.
 * @throws SetupError that says why the machine runs what it ran before.
 */
export async function update(releases: Releases, file: string, machine: Machine, say: Say): Promise<void> {
  const previous = await linked(releases, "current");
  if (previous === undefined) {
    throw new SetupError(
      `${releases.folder}/current is no link to a release: see kiosk-config/README.md, "Updating".`,
    );
  }
  if ((await readTrial(releases)) !== undefined) await resume(releases, machine, say);
  const key = await readFile(join(releases.folder, "release-key.pem"), "utf8").catch((cause: unknown) => {
    throw new SetupError(
      `${releases.folder}/release-key.pem is missing: the public key of whoever makes the releases.`,
      { cause },
    );
  });
  const release = await readRelease(file, key);
  const candidate = await unpack(releases, file, release);
  if (candidate === previous) return say(`${candidate} runs already.`);
  say(`${candidate} is signed and unpacked; trying it out …`);
  try {
    await machine.tryOut(pathOf(releases, candidate));
  } catch (error) {
    await prune(releases);
    throw error;
  }

  const before = await linked(releases, "previous");
  const trial: Trial = { candidate, previous, ...(before !== undefined && { before }) };
  await link(releases, "previous", previous);
  await writeTrial(releases, trial);
  await link(releases, "current", candidate);
  await machine.restart();
  await judge(releases, trial, machine, say);
}

/** Ends a trial that was cut off. Nothing happens where there is none. */
export async function resume(releases: Releases, machine: Machine, say: Say): Promise<void> {
  const trial = await readTrial(releases);
  if (trial === undefined) return say("No release is on trial.");
  if ((await linked(releases, "current")) === trial.candidate) return judge(releases, trial, machine, say);
  await undo(releases, trial);
  say(`${trial.candidate} had not come to run; ${trial.previous} does.`);
}

/** Goes back to the release before, because a person says so. */
export async function goBack(releases: Releases, machine: Machine, say: Say): Promise<void> {
  const [now, before] = [await linked(releases, "current"), await linked(releases, "previous")];
  if (now === undefined || before === undefined || now === before) {
    throw new SetupError("There is no release to go back to.");
  }
  await link(releases, "current", before);
  await link(releases, "previous", now);
  await endTrial(releases);
  await machine.restart();
  say(`${before} runs again. ${now} is kept.`);
}

async function judge(releases: Releases, trial: Trial, machine: Machine, say: Say): Promise<void> {
  const version = versionOf(pathOf(releases, trial.candidate));
  say(`${trial.candidate} runs; watching its first minute …`);
  const fault = await probation(version, machine);
  if (fault === undefined) {
    await endTrial(releases);
    await prune(releases);
    return say(`${trial.candidate} is well, and stays. npm run update -- --back undoes it.`);
  }
  await undo(releases, trial);
  await machine.restart();
  await prune(releases);
  throw new SetupError(`${trial.candidate} was taken back: ${fault}. ${trial.previous} runs again.`);
}

/** Both links name what they named before the trial. */
async function undo(releases: Releases, { previous, before }: Trial): Promise<void> {
  await link(releases, "current", previous);
  if (before !== undefined) await link(releases, "previous", before);
  await endTrial(releases);
}
