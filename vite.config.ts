import { join } from "node:path";
import { defineConfig } from "vitest/config";
import { nothingFromOutside } from "./src/setup/egress.ts";
import { fontCoverage } from "./src/setup/font-coverage/plugin.ts";
import { precompressed } from "./src/setup/precompress.ts";

const root = import.meta.dirname;
const apps = join(root, "src/apps");

/** Only to end what hangs: a law that simulates minutes may take 10 s beside other work, and speed is no test's business. */
const UNIT_MS = 60_000;

export default defineConfig({
  root: apps,
  publicDir: join(root, "public"),
  assetsInclude: ["**/*.glb"],
  build: {
    outDir: "../../dist",
    emptyOutDir: true,
    target: "es2023",
    sourcemap: true,
    // The policy of the house allows no data: fonts and no inline scripts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // Everything comes from this machine: what counts is that it is there, not how small it is.
    reportCompressedSize: false,
    chunkSizeWarningLimit: 2000,
    rolldownOptions: {
      input: [
        "index.html",
        "door/index.html",
        "kiosk/index.html",
        "room/index.html",
        "room/experiment.html",
        "specimen/index.html",
        "notice/index.html",
        "notice/sign.html",
        "booth/index.html",
        "booth/light.html",
        "booth/remote/index.html",
        "staff/index.html",
        "desk/index.html",
      ].map((page) => join(apps, page)),
    },
  },
  worker: { format: "es" },
  plugins: [fontCoverage(), nothingFromOutside(), precompressed()],
  test: {
    root,
    projects: [
      {
        plugins: [fontCoverage()],
        test: {
          name: "unit",
          root,
          include: ["tests/unit/**/*.test.ts", "tests/repro/**/*.test.ts"],
          testTimeout: UNIT_MS,
          maxWorkers: "100%",
          // No file leaves a state behind: in whatever order, the modules are loaded once, not once a file.
          isolate: false,
        },
      },
      {
        plugins: [fontCoverage()],
        test: {
          name: "browser",
          root,
          include: ["tests/browser/**/*.test.ts", "tests/room/**/*.test.ts"],
          globalSetup: "tests/browser/support/keep-clips.ts",
          // Two cores: a second browser beside the first would spoil both one's timing, and where time is simulated nothing is won by it: drawing in software uses both.
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
});
