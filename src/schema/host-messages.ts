import { PaumeError } from "../core/error.ts";
import type { HostMessage, Refusal } from "../core/messages/host-message.ts";
import { textFault } from "../core/messages/text-fault.ts";
import { HostMessageLine } from "./host-message.ts";
import { issueList } from "./issue-list.ts";

/** More would not fit a screen, and who mends the first twenty lines has understood the rest. */
const mostFaultsTold = 20;

const newline = 0x0a;

/** @returns the number of the first line that is not UTF-8, from 1, or undefined. */
function lineThatIsNotUtf8(bytes: Uint8Array): number | undefined {
  const utf8 = new TextDecoder("utf-8", { fatal: true });
  let line = 1;
  for (let start = 0; start <= bytes.length; line += 1) {
    const found = bytes.indexOf(newline, start);
    const end = found === -1 ? bytes.length : found;
    try {
      utf8.decode(bytes.subarray(start, end));
    } catch {
      return line;
    }
    start = end + 1;
  }
  return undefined;
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new PaumeError("set-corrupt", `line ${lineThatIsNotUtf8(bytes)}: is not UTF-8`, { cause });
  }
}

/** @returns the message of a line, or what is wrong with it, by field. */
function readLine(line: string): HostMessage | string {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return line.trim() === "" ? "is blank" : `is not JSON: ${error instanceof Error ? error.message : ""}`;
  }
  const parsed = HostMessageLine.safeParse(value);
  return parsed.success ? parsed.data : issueList(parsed.error);
}

/** What is wrong with a message's text, or with a translation of it. */
function faultOf({ text, translations = {} }: HostMessage): string | undefined {
  const translated = Object.entries(translations).flatMap(([lang, other]) => {
    const fault = textFault(other);
    return fault === undefined ? [] : [`in ${lang}: ${fault}`];
  });
  return textFault(text) ?? translated[0];
}

/** The messages of a file, in its order. */
export interface ParsedMessages {
  readonly messages: readonly HostMessage[];
  /** Those whose text may not be shown. They are a file's faults, not a reason to show nothing. */
  readonly refused: readonly Refusal[];
}

/**
 * Reads JSON lines: UTF-8, one message a line. A byte-order mark, CRLF line ends and blank lines at the end of the
 * file are let pass, since they change no message; a blank line between two messages is an error.
 * @throws PaumeError "set-corrupt": all bad lines at once, the first twenty of them by number, field and reason.
 */
export function parseHostMessages(bytes: Uint8Array): ParsedMessages {
  const messages: HostMessage[] = [];
  const refused: Refusal[] = [];
  const lineOfId = new Map<string, number>();
  const faults: string[] = [];
  for (const [index, line] of decode(bytes).trimEnd().split("\n").entries()) {
    const message = readLine(line);
    if (typeof message === "string") {
      faults.push(`line ${index + 1}: ${message}`);
      continue;
    }
    const earlier = lineOfId.get(message.id);
    if (earlier !== undefined) faults.push(`line ${index + 1}: id: ${message.id} is on line ${earlier} too`);
    lineOfId.set(message.id, earlier ?? index + 1);
    const reason = faultOf(message);
    if (reason === undefined) messages.push(message);
    else refused.push({ message, reason });
  }
  if (faults.length > mostFaultsTold) {
    faults.splice(mostFaultsTold, Infinity, `and ${faults.length - mostFaultsTold} more`);
  }
  if (faults.length > 0) throw new PaumeError("set-corrupt", faults.join("\n"));
  return { messages, refused };
}
