import { createPrivateKey, X509Certificate } from "node:crypto";

/** PEM, both. A certificate may be followed by those that vouch for it. */
export interface Certified {
  readonly key: string;
  readonly cert: string;
}

/** @returns what keeps a key and its certificate from being used at `now`, if anything: Node itself would listen, and fail each telephone. */
export function certificateFault({ key, cert }: Certified, now: Date): string | undefined {
  try {
    const certificate = new X509Certificate(cert);
    if (!certificate.checkPrivateKey(createPrivateKey(key))) return "the key is not the certificate's";
    if (Date.parse(certificate.validTo) < now.getTime()) {
      return `the certificate ended on ${certificate.validTo}`;
    }
    return undefined;
  } catch (error) {
    return `the key or the certificate cannot be read (${String(error)})`;
  }
}
