import type { MiddlewareHandler } from "hono";

const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "connect-src 'self'",
  "img-src 'self' blob: data:",
  "style-src 'self'",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** What the installation itself uses; everything else that Chromium knows of is switched off below. */
const granted = ["camera", "fullscreen", "screen-wake-lock", "window-management"];

const denied = [
  "accelerometer",
  "display-capture",
  "encrypted-media",
  "gamepad",
  "geolocation",
  "gyroscope",
  "hid",
  "idle-detection",
  "magnetometer",
  "microphone",
  "midi",
  "payment",
  "picture-in-picture",
  "publickey-credentials-get",
  "serial",
  "storage-access",
  "usb",
  "xr-spatial-tracking",
];

const permissionsPolicy = [
  ...granted.map((feature) => `${feature}=(self)`),
  ...denied.map((feature) => `${feature}=()`),
].join(", ");

const onEveryResponse: Readonly<Record<string, string>> = {
  "Content-Security-Policy": contentSecurityPolicy,
  "Permissions-Policy": permissionsPolicy,
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Embedder-Policy": "require-corp",
  "Cross-Origin-Resource-Policy": "same-origin",
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
};

/** Sets the strict headers on whatever comes out, errors and worker scripts included: a worker obeys its own response's policy. */
export const strictHeaders: MiddlewareHandler = async (c, next) => {
  await next();
  withStrictHeaders(c.res);
};

/** @returns the same response. */
export function withStrictHeaders(response: Response): Response {
  for (const [name, value] of Object.entries(onEveryResponse)) response.headers.set(name, value);
  if (!response.headers.has("Cache-Control")) response.headers.set("Cache-Control", "no-cache");
  return response;
}
