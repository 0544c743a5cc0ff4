import { createHash } from "node:crypto";
import { PaumeError } from "../../core/error.ts";

/** What PJLink calls the state of the lamp or laser. */
export type Power = "off" | "on" | "cooling" | "warming";

export interface Lamp {
  readonly hours: number;
  readonly isLit: boolean;
}

const powers: Readonly<Record<string, Power>> = { 0: "off", 1: "on", 2: "cooling", 3: "warming" };
const errorParts = ["fan", "lamp", "temperature", "cover", "filter", "other"] as const;
const refusals: Readonly<Record<string, string>> = {
  ERR1: "it does not know this command",
  ERR2: "it takes no such parameter",
  ERR3: "it cannot do so now: it warms up, cools down or is busy",
  ERR4: "it has failed, and says so itself",
};
const wrongPassword = "it does not take the password";

/**
 * What goes before the first command: PJLink's digest, MD5 of the greeting's random digits and the password (PJLink Specifications 1.00, 5.1).
 * It keeps passers-by from the projector, no more: the network that both are in has to be the museum's own.
 * @param greeting first line of the projector, without its CR.
 * @throws PaumeError projector-refused, projector-silent where it is no PJLink.
 */
export function sealFor(greeting: string, password: string | undefined): string {
  const [, asked, random = ""] = /^PJLINK (0|1 ([0-9a-f]{8})|ERRA)$/i.exec(greeting) ?? [];
  if (asked === undefined) throw notPjlink(greeting);
  if (/^erra$/i.test(asked)) throw new PaumeError("projector-refused", wrongPassword);
  if (asked === "0") return "";
  if (password === undefined) throw new PaumeError("projector-refused", "it asks for a password");
  return createHash("md5").update(`${random}${password}`).digest("hex");
}

/**
 * @param command such as "%1POWR ?".
 * @param line the projector's answer, without its CR.
 * @returns what stands behind the equals sign; undefined where it does not know the command, as a laser does not know of lamps.
 * @throws PaumeError projector-refused with its reason, projector-silent where the line is no answer to the command.
 */
export function answerTo(command: string, line: string): string | undefined {
  if (/^PJLINK ERRA$/i.test(line)) throw new PaumeError("projector-refused", wrongPassword);
  const name = command.slice(0, 6);
  if (line.slice(0, 7).toUpperCase() !== `${name}=`) throw notPjlink(line);
  const answer = line.slice(7);
  const code = answer.toUpperCase();
  if (code === "ERR1") return undefined;
  const refusal = refusals[code];
  if (refusal !== undefined) throw new PaumeError("projector-refused", `${command}: ${refusal} (${code})`);
  return answer;
}

/** @throws PaumeError projector-silent. */
export function readPower(answer: string | undefined): Power {
  const power = answer === undefined ? undefined : powers[answer];
  if (power === undefined) throw notPjlink(answer ?? "no power");
  return power;
}

/** @returns what is amiss, such as "filter: warning". @throws PaumeError projector-silent. */
export function readErrors(answer: string): readonly string[] {
  if (!/^[012]{6}$/.test(answer)) throw notPjlink(answer);
  return errorParts.flatMap((part, i) => {
    const level = answer[i];
    return level === "0" ? [] : [`${part}: ${level === "1" ? "warning" : "error"}`];
  });
}

/** @throws PaumeError projector-silent. */
export function readLamps(answer: string): readonly Lamp[] {
  if (!/^\d{1,5} [01]( \d{1,5} [01]){0,7}$/.test(answer)) throw notPjlink(answer);
  return [...answer.matchAll(/(\d+) ([01])/g)].map(([, hours, lit]) => ({
    hours: Number(hours),
    isLit: lit === "1",
  }));
}

/** What it said instead goes into the log: on one line, and no more than is of use. */
const notPjlink = (said: string): PaumeError =>
  new PaumeError(
    "projector-silent",
    `what answers there speaks no PJLink: ${JSON.stringify(said.slice(0, 60))}`,
  );
