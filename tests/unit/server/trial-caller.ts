import { innerDoor, type ByDoor } from "../../../src/server/door.ts";
import type { TrialHouse } from "./trial-house.ts";

/** The name by which telephones call the trial house. */
export const outerName = "paume.museum.example";

/** What a page does, by one door: it names its own origin and keeps the cookie it is given. */
export interface Caller {
  readonly get: (path: string, headers?: Readonly<Record<string, string>>) => Promise<Response>;
  readonly send: (
    method: "POST" | "DELETE",
    path: string,
    body?: unknown,
    headers?: Readonly<Record<string, string>>,
  ) => Promise<Response>;
  /** `name=value`, empty where there is none. */
  cookie: string;
}

/** @param address of the telephone; without one, the page is on the machine itself. */
export function caller(house: TrialHouse, address?: string): Caller {
  const origin = address === undefined ? "http://127.0.0.1:8417" : `https://${outerName}:8417`;
  const by: ByDoor =
    address === undefined
      ? { door: innerDoor, address: "127.0.0.1" }
      : { door: { kind: "outer", names: [outerName] }, address };

  const ask = async (path: string, init: RequestInit) => {
    const headers = new Headers(init.headers);
    if (self.cookie !== "" && !headers.has("Cookie")) headers.set("Cookie", self.cookie);
    const response = await house.app.request(`${origin}${path}`, { ...init, headers }, by);
    const [given] = response.headers.getSetCookie();
    if (given !== undefined) self.cookie = /^[^;]*=([^;]+)/.test(given) ? (given.split(";")[0] ?? "") : "";
    return response;
  };
  const self: Caller = {
    cookie: "",
    get: (path, headers = {}) => ask(path, { headers }),
    send: (method, path, body, headers = {}) =>
      ask(path, {
        method,
        headers: {
          Origin: origin,
          "Sec-Fetch-Site": "same-origin",
          "Content-Type": "application/json",
          ...headers,
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      }),
  };
  return self;
}

/** @returns the status, 201 where the PIN was right. */
export async function enter(page: Caller, role: string, pin: string): Promise<number> {
  return (await page.send("POST", "/session", { role, pin })).status;
}
