import type { IncomingHttpHeaders, IncomingMessage } from "node:http";
import { request, type RequestOptions } from "node:https";
import { connect, type TLSSocket } from "node:tls";
import { tls } from "../../fixtures/tls.ts";

export interface TlsAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: ReadableStream<Uint8Array>;
}

/** Asks over a socket, trusting the tests' certificate alone. @returns as soon as the headers are there. */
export function askByTls(url: string, options: RequestOptions, body?: string): Promise<TlsAnswer> {
  return new Promise((resolve, reject) => {
    const asking = request(url, { ...options, ca: tls.cert, agent: false }, (answer) => {
      resolve({
        status: answer.statusCode ?? 0,
        headers: answer.headers,
        body: streamed(answer),
      });
    });
    asking.on("error", reject);
    asking.end(body);
  });
}

const streamed = (answer: IncomingMessage) =>
  new ReadableStream<Uint8Array>({
    start: (controller) => {
      answer.on("data", (bytes: Uint8Array) => controller.enqueue(bytes));
      answer.on("end", () => controller.close());
      answer.on("error", (error) => controller.error(error));
    },
    cancel: () => void answer.destroy(),
  });

/** Opens a connection and says nothing yet. */
export function openTls(origin: string): Promise<TLSSocket> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    const socket = connect({ host: hostname, port: Number(port), ca: tls.cert, servername: hostname }, () =>
      resolve(socket),
    );
    socket.on("error", reject);
  });
}

/** All that is answered until the house hangs up. */
export function untilHungUp(socket: TLSSocket): Promise<string> {
  let answer = "";
  socket.setEncoding("utf8");
  return new Promise((resolve) => {
    socket.on("data", (text: string) => (answer += text));
    // A connection that is reset was hung up too.
    socket.on("error", () => resolve(answer));
    socket.on("close", () => resolve(answer));
  });
}
