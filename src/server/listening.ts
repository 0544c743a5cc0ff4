import type { Server } from "node:http";
import type { Socket } from "node:net";

export interface Listening {
  readonly port: number;
  /** Ends every connection, also one that has not said anything yet, and resolves when none is left. */
  readonly close: () => Promise<void>;
}

/**
 * @param port 0 takes any free one.
 * @throws the system's error, such as EADDRINUSE where the port is taken.
 */
export async function listenAt(server: Server, port: number, host: string): Promise<Listening> {
  // Node's own closeAllConnections forgets those whose TLS handshake has not ended.
  const sockets = new Set<Socket>();
  server.on("connection", (socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
  });

  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      resolve();
    });
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new TypeError("expected an IP address");

  const close = () =>
    new Promise<void>((resolve, reject) => {
      server.close((error) => (error === undefined ? resolve() : reject(error)));
      for (const socket of sockets) socket.destroy();
    });
  return { port: address.port, close };
}
