import { generateKeyPairSync } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { certificateFault } from "../../../src/server/certificate.ts";
import { setPin } from "../../../src/server/pins.ts";
import { outerDoor } from "../../../src/setup/outer-door.ts";
import { SetupError } from "../../../src/setup/quietly.mjs";
import { tls, tlsFiles } from "../../fixtures/tls.ts";

let state: string;
beforeEach(() => {
  state = mkdtempSync(join(tmpdir(), "paume-door-"));
});
afterEach(() => rmSync(state, { recursive: true }));

const address = "192.0.2.20";
const both = { address, tlsKey: tlsFiles.key, tlsCert: tlsFiles.cert };

test.each(["staff", "technician"] as const)(
  "with key, certificate and a PIN of %s it can open",
  async (role) => {
    await setPin(state, role, "482915");
    expect(await outerDoor(both, state)).toEqual({ address, ...tls });
  },
);

test("all that is missing is said at once, and how to make it", async () => {
  const refused = outerDoor({ address, tlsKey: undefined, tlsCert: "/nowhere.pem" }, state);
  await expect(refused).rejects.toThrow(SetupError);
  await expect(refused).rejects.toThrow(
    /at 192\.0\.2\.20[^]*--tls-key FILE[^]*--tls-cert: \/nowhere\.pem cannot be read[^]*npm run pins[^]*openssl req [^]*IP:192\.0\.2\.20/,
  );
});

test("a curator's PIN is not enough", async () => {
  await setPin(state, "curator", "482915");
  await expect(outerDoor(both, state)).rejects.toThrow("A PIN for staff or technician");
});

test("a name gets a certificate for a name", async () => {
  await expect(outerDoor({ ...both, address: "paume.museum.example" }, state)).rejects.toThrow(
    "subjectAltName=DNS:paume.museum.example",
  );
});

test("a key that is another certificate's, or none, is refused", async () => {
  await setPin(state, "staff", "482915");
  const tlsKey = join(state, "key.pem");
  const { privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  writeFileSync(tlsKey, privateKey.export({ type: "pkcs8", format: "pem" }));
  await expect(outerDoor({ ...both, tlsKey }, state)).rejects.toThrow("the key is not the certificate's");
  writeFileSync(tlsKey, "");
  await expect(outerDoor({ ...both, tlsKey }, state)).rejects.toThrow("cannot be read");
});

test("a certificate that has ended is refused by its date", () => {
  expect(certificateFault(tls, new Date("2100-01-01"))).toBeUndefined();
  expect(certificateFault(tls, new Date("2127-01-01"))).toMatch(/ended on .* 2126/);
});
