import { getRequestListener } from "@hono/node-server";
import { createServer, type RequestListener, type Server } from "node:http";
import { createServer as createTlsServer } from "node:https";
import { isIPv6 } from "node:net";
import { houseApp, type HouseOptions } from "./app.ts";
import { innerDoor, type Door } from "./door.ts";
import { withStrictHeaders } from "./headers.ts";
import { opensOuterDoor, readPins } from "./pins.ts";

/** A running house. Origins have no closing slash. `close` ends every open connection, so that it never waits for a page. */
export interface House {
  readonly origin: string;
  /** Where it is found from beyond this machine, if anywhere. */
  readonly outerOrigin?: string;
  readonly close: () => Promise<void>;
}

/** Where the house listens beyond this machine. */
export interface OuterDoor {
  /** One of this machine's own addresses or names: the one by which telephones call it. */
  readonly address: string;
  /** Taken from the inner door where it is absent; 0 takes any free one. */
  readonly port?: number;
  /** PEM, both. */
  readonly key: string;
  readonly cert: string;
}

const loopback = "127.0.0.1";

/** Whoever sends slowly is not waited for: all that pages send is a few hundred bytes. */
const haste = {
  headersTimeout: 5000,
  requestTimeout: 10_000,
  connectionsCheckingInterval: 1000,
  keepAlive: true,
  keepAliveInitialDelay: 30_000,
} as const;
const mostOuterConnections = 48;

/**
 * Listens on this machine, and beyond it by TLS where an outer door is asked for.
 * @param port of the inner door; 0 takes any free one.
 * @throws Error where nobody could enter by the outer door, and the system's error, such as EADDRINUSE where a port is taken.
 */
export async function openHouse(options: HouseOptions, port: number, outer?: OuterDoor): Promise<House> {
  if (outer !== undefined && !opensOuterDoor(await readPins(options.state))) {
    throw new Error("the outer door opens to staff and technicians, and neither has a PIN");
  }
  const app = houseApp(options);
  const listener = (door: Door): RequestListener => {
    const answer = getRequestListener(
      (request, { incoming }) =>
        app.fetch(request, { door, address: incoming.socket.remoteAddress ?? "unknown" }),
      { errorHandler: unreadable },
    );
    return (incoming, outgoing) => void answer(incoming, outgoing);
  };

  const inner = createServer(haste, listener(innerDoor));
  const innerPort = await listen(inner, port, loopback);
  const origin = `http://${loopback}:${innerPort}`;
  if (outer === undefined) return { origin, close: () => close(inner) };

  try {
    const { address, key, cert } = outer;
    const { hostname } = new URL(`https://${isIPv6(address) ? `[${address}]` : address}/`);
    const server = createTlsServer({ ...haste, key, cert }, listener({ kind: "outer", names: [hostname] }));
    server.maxConnections = mostOuterConnections;
    const outerPort = await listen(server, outer.port ?? innerPort, address);
    const closeBoth = async () => void (await Promise.all([close(inner), close(server)]));
    return { origin, outerOrigin: `https://${hostname}:${outerPort}`, close: closeBoth };
  } catch (error) {
    await close(inner);
    throw error;
  }
}

/** @returns the port. */
async function listen(server: Server, port: number, host: string): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      resolve();
    });
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new TypeError("expected an IP address");
  return address.port;
}

function close(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error === undefined ? resolve() : reject(error)));
    server.closeAllConnections();
  });
}

/** Answers what is no request at all, such as one without a readable host, before it comes to the house. */
const unreadable = () => withStrictHeaders(new Response(null, { status: 400 }));
