import { createAdaptorServer } from "@hono/node-server";
import { Server } from "node:http";
import { houseApp, type HouseOptions } from "./app.ts";

/** A running house. `origin` has no closing slash. `close` ends every open connection, so that it never waits for a page. */
export interface House {
  readonly origin: string;
  readonly close: () => Promise<void>;
}

const loopback = "127.0.0.1";

/**
 * Listens on this machine only.
 * @param port 0 takes any free one.
 * @throws the system's error, such as EADDRINUSE where the port is taken.
 */
export async function openHouse(options: HouseOptions, port: number): Promise<House> {
  const server = createAdaptorServer({ fetch: houseApp(options).fetch });
  if (!(server instanceof Server)) throw new TypeError("expected a plain HTTP server");
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, loopback, () => {
      server.off("error", reject);
      resolve();
    });
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new TypeError("expected an IP address");

  const close = () =>
    new Promise<void>((resolve, reject) => {
      server.close((error) => (error === undefined ? resolve() : reject(error)));
      server.closeAllConnections();
    });
  return { origin: `http://${loopback}:${address.port}`, close };
}
