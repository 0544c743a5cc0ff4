import { readFile, stat } from "node:fs/promises";
import { extname, join } from "node:path";
import type { Context, MiddlewareHandler } from "hono";
import type { HouseEnv } from "./door.ts";

/** What the house serves. A file of any other kind is not there: nothing is guessed, nothing slips out. */
const mimeTypes: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".glb": "model/gltf-binary",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".jsonl": "application/x-ndjson; charset=utf-8",
  ".map": "application/json",
  ".mjs": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".task": "application/octet-stream",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webp": "image/webp",
  ".woff": "font/woff",
  ".woff2": "font/woff2",
};

interface StaticFiles {
  /** The folder on disk. */
  readonly root: string;
  /** Part of the request's path that stands for the folder, without a closing slash. */
  readonly mount?: string;
  /** Files under this path are named by a hash of their content and never change. */
  readonly immutableUnder?: string;
}

/**
 * Serves the files below a folder; a folder answers with its index.html, under a path that ends in a slash, so that
 * relative links hold. Whatever is not such a file is left to the next handler.
 */
export function staticFiles({ root, mount = "", immutableUnder }: StaticFiles): MiddlewareHandler<HouseEnv> {
  return async (c, next) => {
    const path = safePath(c.req.path.slice(mount.length));
    if (path === undefined) return next();

    const file = path.endsWith("/") ? join(root, path, "index.html") : join(root, path);
    const found = await stat(file).catch(() => undefined);
    if (found?.isDirectory()) return c.redirect(`${c.req.path}/`, 308);
    const mimeType = mimeTypes[extname(file)];
    if (!found?.isFile() || mimeType === undefined) return next();

    const immutable = immutableUnder !== undefined && path.startsWith(immutableUnder);
    c.header("Cache-Control", immutable ? "public, max-age=31536000, immutable" : "no-cache");
    const packed = wantsPacked(c) ? await stat(`${file}.br`).catch(() => undefined) : undefined;
    if (packed) c.header("Content-Encoding", "br");
    c.header("Vary", "Accept-Encoding");
    const sent = packed ?? found;
    const etag = `"${sent.size.toString(36)}-${sent.mtimeMs.toString(36)}"`;
    c.header("ETag", etag);
    if (c.req.header("If-None-Match") === etag) return c.body(null, 304);
    return c.body(await readFile(packed ? `${file}.br` : file), 200, { "Content-Type": mimeType });
  };
}

/** Only beyond this machine is the way slower than unpacking: there a file's brotli copy goes in its place, if the build made one. */
function wantsPacked(c: Context<HouseEnv>): boolean {
  const encodings = c.req.header("Accept-Encoding")?.split(",") ?? [];
  return c.env.door.kind === "outer" && encodings.some((encoding) => encoding.trim() === "br");
}

/** The decoded path, or nothing where it could name a hidden file, one outside the folder, or, sent back, another host. */
function safePath(encoded: string): string | undefined {
  let path: string;
  try {
    path = decodeURIComponent(encoded);
  } catch {
    return undefined;
  }
  if (!path.startsWith("/") || /[\0\\:]|\/\//.test(path)) return undefined;
  return path.split("/").some((segment) => segment.startsWith(".")) ? undefined : path;
}
