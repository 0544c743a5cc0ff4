import { readFile } from "node:fs/promises";
import { certificateFault } from "../server/certificate.ts";
import type { OuterDoor } from "../server/house.ts";
import { opensOuterDoor } from "../server/pins.ts";
import type { ListenOptions } from "./options/start.mjs";
import { pinsOf } from "./pins.ts";
import { SetupError } from "./quietly.mjs";

/**
 * All that it takes to be reached from a telephone.
 * @param state the state folder.
 * @throws SetupError that names everything that is missing, and how to make it.
 */
export async function outerDoor(
  { address, tlsKey, tlsCert }: ListenOptions,
  state: string,
): Promise<OuterDoor> {
  const [key, cert, pins] = [await pem(tlsKey), await pem(tlsCert), await pinsOf(state)];
  const missing = [
    ...(key === undefined ? [fileMissing("--tls-key", tlsKey)] : []),
    ...(cert === undefined ? [fileMissing("--tls-cert", tlsCert)] : []),
    ...(opensOuterDoor(pins)
      ? []
      : ["A PIN for staff or technician. Set one: npm run pins -- --role technician"]),
  ];
  if (key === undefined || cert === undefined || missing.length > 0) {
    throw refusal(address, missing);
  }
  const fault = certificateFault({ key, cert }, new Date());
  if (fault !== undefined) throw refusal(address, [`A certificate that works: ${fault}.`]);
  return { address, key, cert };
}

const pem = async (file: string | undefined) =>
  file === undefined ? undefined : readFile(file, "utf8").catch(() => undefined);

const fileMissing = (option: string, file: string | undefined) =>
  file === undefined ? `${option} FILE` : `${option}: ${file} cannot be read.`;

function refusal(address: string, missing: readonly string[]): SetupError {
  const kind = /^[\d.]+$|:/.test(address) ? "IP" : "DNS";
  return new SetupError(`Paume does not listen at ${address}: beyond this machine it opens by TLS and PIN only. It needs:
${missing.map((line) => `  - ${line}`).join("\n")}
Where the museum has no certificate of its own, make one that a telephone accepts after asking:
  openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 800 -subj "/CN=Paume" \\
    -addext "subjectAltName=${kind}:${address}" -addext "extendedKeyUsage=serverAuth" -keyout paume-key.pem -out paume-cert.pem`);
}
