import { getRequestListener } from "@hono/node-server";
import { createServer, type RequestListener } from "node:http";
import { createServer as createTlsServer } from "node:https";
import { isIPv6 } from "node:net";
import { join } from "node:path";
import { houseApp, type HouseOptions } from "./app.ts";
import { certificateFault, type Certified } from "./certificate.ts";
import { innerDoor, type Door } from "./door.ts";
import { eventHub, type EventHub } from "./event-hub.ts";
import { withStrictHeaders } from "./headers.ts";
import { logFile } from "./log-file.ts";
import { listenAt } from "./listening.ts";
import { opensOuterDoor, readPins } from "./pins.ts";
import { keepTimetable } from "./timetable.ts";

/** A running house. Origins have no closing slash. `close` ends every open connection, so that it never waits for a page. */
export interface House {
  readonly origin: string;
  /** Where it is found from beyond this machine, if anywhere. */
  readonly outerOrigin?: string;
  readonly close: () => Promise<void>;
}

/** Where the house listens beyond this machine. */
export interface OuterDoor extends Certified {
  /** One of this machine's own addresses or names: the one by which telephones call it. */
  readonly address: string;
  /** The inner door's where it is absent; 0 takes any free one. */
  readonly port?: number;
}

const loopback = "127.0.0.1";

/** Whoever sends slowly is not waited for: all that pages send is a few hundred bytes. */
const haste = {
  headersTimeout: 3000,
  requestTimeout: 6000,
  connectionsCheckingInterval: 500,
  keepAlive: true,
  keepAliveInitialDelay: 30_000,
} as const;
const handshakeMs = 5000;
const mostOuterConnections = 48;

/**
 * Listens on this machine, and beyond it by TLS where an outer door is asked for.
 * @param port of the inner door; 0 takes any free one.
 * @throws Error where the outer door has no good certificate or nobody could enter by it, and the system's error, such as EADDRINUSE.
 */
export async function openHouse(given: HouseOptions, port: number, outer?: OuterDoor): Promise<House> {
  const inFile = logFile(join(given.state, "log"), given.now);
  const log = (line: string) => {
    given.log(line);
    inFile(line);
  };
  const options = { ...given, log };
  if (outer !== undefined) await mayOpen(outer, options);
  const hub = eventHub(options.now);
  const app = houseApp(options, hub);
  const listener = (door: Door): RequestListener => {
    const answer = getRequestListener(
      (request, { incoming }) =>
        app.fetch(request, { door, address: incoming.socket.remoteAddress ?? "unknown" }),
      { errorHandler: unreadable },
    );
    return (incoming, outgoing) => void answer(incoming, outgoing);
  };

  const inner = await listenAt(createServer(haste, listener(innerDoor)), port, loopback);
  const origin = `http://${loopback}:${inner.port}`;
  if (outer === undefined) return keepingHours({ origin, close: inner.close }, options, hub);

  const { address, key, cert } = outer;
  const { hostname } = new URL(`https://${isIPv6(address) ? `[${address}]` : address}/`);
  const server = createTlsServer(
    { ...haste, handshakeTimeout: handshakeMs, key, cert },
    listener({ kind: "outer", names: [hostname] }),
  );
  server.maxConnections = mostOuterConnections;
  try {
    const beyond = await listenAt(server, outer.port ?? inner.port, address);
    const close = async () => void (await Promise.all([inner.close(), beyond.close()]));
    return keepingHours({ origin, outerOrigin: `https://${hostname}:${beyond.port}`, close }, options, hub);
  } catch (error) {
    await inner.close();
    throw error;
  }
}

/** The house keeps its hours for as long as it is open. */
function keepingHours(house: House, options: HouseOptions, { tell }: EventHub): House {
  const stop = keepTimetable({ ...options, tell });
  return {
    ...house,
    close: async () => {
      stop();
      await house.close();
    },
  };
}

async function mayOpen(outer: OuterDoor, { state, now }: HouseOptions): Promise<void> {
  const fault = certificateFault(outer, now());
  if (fault !== undefined) throw new Error(`the outer door: ${fault}`);
  if (opensOuterDoor(await readPins(state))) return;
  throw new Error("the outer door opens to staff and technicians, and neither has a PIN");
}

/** Answers what is no request at all, such as one without a readable host, before it comes to the house. */
const unreadable = () => withStrictHeaders(new Response(null, { status: 400 }));
