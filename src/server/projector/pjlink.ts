import { connect, type Socket } from "node:net";
import { PaumeError } from "../../core/error.ts";
import { answerTo, readErrors, readLamps, readPower, sealFor, type Lamp, type Power } from "./pjlink-line.ts";

/** Where a projector's own PJLink server is. */
export interface PjlinkAddress {
  readonly host: string;
  readonly port: number;
  readonly password: string | undefined;
  /** A whole exchange, from the first packet to the answer. A projector in standby may take seconds to wake its network. */
  readonly withinMs: number;
}

/** What the projector says of itself; undefined is what it does not know, as a laser knows of no lamps. */
export interface ProjectorHealth {
  /** Such as "filter: warning". */
  readonly errors: readonly string[] | undefined;
  readonly lamps: readonly Lamp[] | undefined;
}

/** Whatever speaks PJLink says no more in one line. */
const longestLine = 136;

/** @throws PaumeError projector-silent, projector-refused: so do the two below. */
export async function askPower(to: PjlinkAddress): Promise<Power> {
  return readPower(await ask(to, "%1POWR ?"));
}

/** Resolves when the projector has agreed. It takes its time: `askPower` tells when it is there. */
export async function switchPower(to: PjlinkAddress, wanted: "on" | "off"): Promise<void> {
  const command = `%1POWR ${wanted === "on" ? 1 : 0}`;
  const answer = await ask(to, command);
  if (answer?.toUpperCase() === "OK") return;
  throw new PaumeError("projector-refused", `${command}: ${answer ?? "it does not know this command"}`);
}

export async function askHealth(to: PjlinkAddress): Promise<ProjectorHealth> {
  const [errors, lamps] = [await ask(to, "%1ERST ?"), await ask(to, "%1LAMP ?")];
  return {
    errors: errors === undefined ? undefined : readErrors(errors),
    lamps: lamps === undefined ? undefined : readLamps(lamps),
  };
}

/** One connection for one command: the digest belongs to a connection, and many a projector forgets an idle one without a word. */
async function ask(to: PjlinkAddress, command: string): Promise<string | undefined> {
  const { host, port, password, withinMs } = to;
  const late = AbortSignal.timeout(withinMs);
  const socket = connect({ host, port, signal: late });
  // What goes wrong is told to whoever reads; an error after that concerns nobody.
  socket.on("error", () => {});
  try {
    const line = linesOf(socket);
    const seal = sealFor(await line(), password);
    socket.write(`${seal}${command}\r`);
    return answerTo(command, await line());
  } catch (cause) {
    const where = `${host}:${port}`;
    if (cause instanceof PaumeError) throw new PaumeError(cause.code, `${where}: ${cause.detail}`, { cause });
    const why = late.aborted ? `nothing for ${withinMs / 1000} s` : String(cause);
    throw new PaumeError("projector-silent", `${where}: ${why}`, { cause });
  } finally {
    socket.destroy();
  }
}

/** @returns what gives the next line, without its CR. */
function linesOf(socket: Socket): () => Promise<string> {
  const chunks: AsyncIterator<Buffer> = socket.iterator({ destroyOnReturn: false });
  let text = "";
  return async () => {
    for (;;) {
      const end = text.indexOf("\r");
      if (end > longestLine || (end < 0 && text.length > longestLine)) {
        throw new PaumeError(
          "projector-silent",
          "what answers there speaks no PJLink: it does not end its line",
        );
      }
      if (end >= 0) {
        const line = text.slice(0, end);
        text = text.slice(end + 1).replace(/^\n/, "");
        return line;
      }
      const { done, value } = await chunks.next();
      if (done) throw new PaumeError("projector-silent", "it ended the connection before its answer");
      text += value.toString("latin1");
    }
  };
}
