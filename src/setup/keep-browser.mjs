// Run by kiosk-config/linux/browser.sh: node keep-browser.mjs CHROMIUM [ITS OPTIONS …] ADDRESS
import { register } from "tsx/esm/api";

register();
const { keepBrowser } = await import("./keep-browser/keep-browser.ts");
const [program, ...args] = process.argv.slice(2);
const life = new AbortController();
for (const told of ["SIGTERM", "SIGINT"]) process.once(told, () => life.abort());
process.exitCode = await keepBrowser(program, args, console.log, life.signal).ended;
