import type { HouseOptions } from "../server/app.ts";
import { openHouse, type House, type OuterDoor } from "../server/house.ts";
import { defaultPort } from "./options/command-line.mjs";
import { SetupError } from "./quietly.mjs";

/** How many ports after the usual one are tried. */
const nextPorts = 10;

/**
 * A port that was asked for is kept to: a kiosk's browser waits at that address, and a supervisor can try again.
 * The usual one gives way to the next free one, for whoever just wants to look.
 * @throws SetupError where no port can be had.
 */
export async function openAt(
  asked: number | undefined,
  options: HouseOptions,
  say: (line: string) => void,
  outer?: OuterDoor,
): Promise<House> {
  const first = asked ?? defaultPort;
  const last = asked ?? defaultPort + nextPorts;
  for (let port = first; port <= last; port++) {
    const house = await openUnlessTaken(options, port, outer);
    if (house !== undefined) return house;
    say(`Port ${port} is taken.`);
  }
  throw new SetupError("Close what listens there, or choose another port: npm start -- --port N");
}

async function openUnlessTaken(
  options: HouseOptions,
  port: number,
  outer: OuterDoor | undefined,
): Promise<House | undefined> {
  try {
    return await openHouse(options, port, outer);
  } catch (error) {
    if (error instanceof Error && "code" in error) {
      if (error.code === "EADDRINUSE") return undefined;
      if (outer !== undefined && (error.code === "EADDRNOTAVAIL" || error.code === "ENOTFOUND")) {
        throw new SetupError(`${outer.address} is no address of this machine.`, { cause: error });
      }
      if (error.code === "EACCES") {
        throw new SetupError(`This account may not listen on port ${port}: choose one above 1023.`, {
          cause: error,
        });
      }
    }
    throw error;
  }
}
