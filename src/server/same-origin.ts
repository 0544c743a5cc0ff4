import type { MiddlewareHandler } from "hono";

const harmless = ["GET", "HEAD", "OPTIONS"];
/** What only answers to scripts: no address to type or to link to. */
const forScripts = /^\/(session|events|remote|floor|desk\/journal)(\/|$)/;

/**
 * Turns away what another site's page makes a browser send. Every browser names the origin of a request that changes something, and most say
 * where any request comes from; what names neither is no browser, and carries no one else's session.
 */
export const sameOrigin: MiddlewareHandler = async (c, next) => {
  if (harmless.includes(c.req.method) && !forScripts.test(c.req.path)) return next();
  const origin = c.req.header("Origin");
  const site = c.req.header("Sec-Fetch-Site");
  const own = new URL(c.req.url).origin;
  if ((origin === undefined || origin === own) && (site === undefined || site === "same-origin")) {
    return next();
  }
  return c.json({ error: "other-origin", detail: "only the house's own pages may ask this" }, 403);
};
