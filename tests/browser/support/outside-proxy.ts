import { createServer } from "node:http";
import { once } from "node:events";

/**
 * What Chromium asks for by itself, whatever it shows: its own updates, its account, its forms. A kiosk's policies and options forbid these (see
 * kiosk-config/linux); tests cannot give a browser policies.
 */
const BROWSERS_OWN = ["update.googleapis.com", "accounts.google.com", "content-autofill.googleapis.com"];
const isBrowsersOwn = (asked: string): boolean =>
  BROWSERS_OWN.some((host) => asked.startsWith(`${host}:443`) || asked.startsWith(`http://${host}/`));

/** Stands where the world begins: a browser that uses it as its proxy asks it for everything that is not on this machine. */
export interface OutsideProxy {
  /** Chromium's command line. */
  readonly args: readonly string[];
  /** Each attempt's address or host, in order, but for the browser's own; it grows. None of them gets an answer. */
  readonly asked: readonly string[];
  readonly close: () => Promise<void>;
}

export async function openOutsideProxy(): Promise<OutsideProxy> {
  const asked: string[] = [];
  const note = (where = "?"): void => {
    if (!isBrowsersOwn(where)) asked.push(where);
  };
  const server = createServer((request, response) => {
    note(request.url);
    response.writeHead(502).end();
  });
  server.on("connect", ({ url }, socket) => {
    note(url);
    socket.destroy();
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return {
    args: [`--proxy-server=http://127.0.0.1:${address.port}`],
    asked,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
