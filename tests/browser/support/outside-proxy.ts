import { createServer, request, type IncomingMessage, type ServerResponse } from "node:http";
import { once } from "node:events";
import type { Asked } from "./sent-bodies.ts";

/**
 * What Chromium asks for by itself, whatever it shows and whatever its policies and options say: its updates, the time, its account, its forms. On a
 * kiosk it asks a proxy where nobody answers, see kiosk-config/linux/browser.sh. No page can ask for these: they are not in the built files, which the
 * build looks through.
 */
const BROWSERS_OWN = ["accounts.google.com", "content-autofill.googleapis.com", "update.googleapis.com"];
/** What it asks for besides where it has a kiosk's options, and not a test's. */
const KIOSKS_OWN = ["clients2.google.com", "optimizationguide-pa.googleapis.com", "redirector.gvt1.com"];
const ownerOf = (asked: string, hosts: readonly string[]): string | undefined =>
  hosts.find((host) => asked.startsWith(`${host}:443`) || asked.startsWith(`http://${host}/`));

/** Stands where the world begins: a browser that uses it as its proxy asks it for everything that is not on this machine. */
export interface OutsideProxy {
  /** Chromium's command line. */
  readonly args: readonly string[];
  /** Each attempt's address or host, in order, but for the browser's own; it grows. None of them gets an answer. */
  readonly asked: readonly string[];
  /** How often the browser asked for its own, by host; it grows. None of it gets an answer either. */
  readonly browsersOwn: Readonly<Record<string, number>>;
  readonly close: () => Promise<void>;
}

/** A kiosk's house, whose requests go through the proxy too. */
interface Passed {
  readonly origin: string;
  /** Told of each, with all that it carries. */
  readonly hear: (asked: Asked) => void;
}

/** @param house is asked without this proxy where it is absent. */
export async function openOutsideProxy(house?: Passed): Promise<OutsideProxy> {
  const asked: string[] = [];
  const browsersOwn: Record<string, number> = {};
  const hosts = house === undefined ? BROWSERS_OWN : [...BROWSERS_OWN, ...KIOSKS_OWN];
  const note = (where = "?"): void => {
    const own = ownerOf(where, hosts);
    if (own === undefined) asked.push(where);
    else browsersOwn[own] = (browsersOwn[own] ?? 0) + 1;
  };
  const server = createServer((incoming, response) => {
    const { url } = incoming;
    if (house !== undefined && url?.startsWith(`${house.origin}/`) === true) {
      passOn(incoming, response, url, house.hear);
      return;
    }
    note(url);
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
    args: [
      `--proxy-server=http://127.0.0.1:${address.port}`,
      ...(house === undefined ? [] : ["--proxy-bypass-list=<-loopback>"]),
    ],
    asked,
    browsersOwn,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

function passOn(
  incoming: IncomingMessage,
  response: ServerResponse,
  url: string,
  hear: (asked: Asked) => void,
): void {
  const { method = "GET", headers } = incoming;
  const body: Buffer[] = [];
  incoming.on("data", (bytes: Buffer) => body.push(bytes));
  incoming.on("end", () => hear({ method, url, body: body.length > 0 ? Buffer.concat(body) : null }));
  const passed = request(url, { method, headers });
  passed.on("response", (got) => {
    response.writeHead(got.statusCode ?? 502, got.headers);
    got.pipe(response);
  });
  // To the browser it is as without a proxy: the house is not there.
  passed.on("error", () => incoming.socket.destroy());
  response.on("close", () => passed.destroy());
  incoming.pipe(passed);
}
