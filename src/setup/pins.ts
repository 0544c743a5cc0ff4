import { Pin } from "../schema/session.ts";
import { Role, roles } from "../schema/role.ts";
import type { Pins } from "../schema/pins.ts";
import { readPins, setPin } from "../server/pins.ts";
import { askSecretly, type Terminal } from "./ask-secretly.ts";
import { usualState } from "./house-options.ts";
import { UsageError } from "./options/command-line.mjs";
import type { PinsOptions } from "./options/pins.mjs";
import { SetupError } from "./quietly.mjs";

/**
 * Sets or removes the PIN of a role; without a role, says which roles have one. A house that runs sees it at once.
 * @throws UsageError for a role that there is not, SetupError where the PIN will not do.
 */
export async function changePin(
  options: PinsOptions,
  terminal: Terminal,
  say: (line: string) => void,
): Promise<void> {
  const state = options.state ?? usualState;
  if (options.role === undefined) {
    const pins = await pinsOf(state);
    for (const role of roles) say(`${role}: ${pins[role] === undefined ? "no PIN" : "has a PIN"}`);
    return;
  }
  const role = Role.safeParse(options.role);
  if (!role.success) {
    throw new UsageError(`--role takes ${roles.join(", ")}, not "${options.role}"`);
  }
  await pinsOf(state);
  const pin = options.remove ? undefined : await newPin(role.data, terminal);
  await setPin(state, role.data, pin).catch(forPeople);
  say(`The PIN of ${role.data} is ${options.remove ? "removed" : "set"}; its open sessions have ended.`);
}

/** @throws SetupError where the file is damaged. */
export const pinsOf = (state: string): Promise<Pins> => readPins(state).catch(forPeople);

function forPeople(cause: unknown): never {
  throw new SetupError(cause instanceof Error ? cause.message : String(cause), { cause });
}

async function newPin(role: Role, terminal: Terminal): Promise<string> {
  const twice = terminal.input.isTTY === true;
  const questions = [`New PIN of ${role}, 6 to 12 digits: `, ...(twice ? ["Once more: "] : [])];
  const [pin = "", again = pin] = await askSecretly(terminal, questions);
  const fault = pinFault(pin);
  if (fault !== undefined) throw new SetupError(`The PIN ${fault}. Nothing was changed.`);
  if (again !== pin) throw new SetupError("The two are not the same. Nothing was changed.");
  return pin;
}

/** @returns what speaks against it, if anything. */
function pinFault(pin: string): string | undefined {
  if (!Pin.safeParse(pin).success) return "must be 6 to 12 digits";
  const digits = Array.from(pin, Number);
  const steps = digits.slice(1).map((digit, i) => digit - (digits[i] ?? 0));
  const isRow = [-1, 0, 1].some((step) => steps.every((each) => each === step));
  return isRow ? "is the first that anybody would try: take one that is no row of digits" : undefined;
}
