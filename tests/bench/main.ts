import { parseArgs } from "node:util";
import { prepare } from "../../src/setup/prepare.ts";
import { telling, wholeNumber } from "./command-line.ts";

/** Each bench is a file here; it is loaded when it is asked for. */
const benches = {
  room: async () => (await import("./room.ts")).benchRoom,
  "palm-lock": async () => (await import("./palm-lock.ts")).benchPalmLock,
  set: async () => (await import("./set.ts")).benchSet,
  hands: async () => (await import("./hands.ts")).benchHands,
  tracking: async () => (await import("./tracking.ts")).benchTracking,
  typeset: async () => (await import("./typeset.ts")).benchTypeset,
  findings: async () => (await import("./findings.ts")).benchFindings,
  tags: async () => (await import("./tags.ts")).benchTags,
  desk: async () => (await import("./desk.ts")).benchDesk,
  "fuzz-import": async () => (await import("./fuzz-import.ts")).benchFuzzImport,
  calibrate: async () => (await import("./calibrate.ts")).benchCalibrate,
  latency: async () => (await import("./latency.ts")).benchLatency,
  "take-off": async () => (await import("./take-off.ts")).benchTakeOff,
  kills: async () => (await import("./kills.ts")).benchKills,
  faults: async () => (await import("./faults.ts")).benchFaults,
  soak: async () => (await import("./soak.ts")).benchSoak,
  start: async () => (await import("./start.ts")).benchStart,
};

const usage = `npm run bench -- NAME [--json] [options]

  room   scenarios through the closed loop in simulated time
           --scenario FILE (repeatable; the project's own when absent) --seed N --frames N
  palm-lock  the installation against its peers and against itself with parts switched off; light means by skin and light
           --scenario FILE (repeatable; those the bars are stated for when absent) --seed N --frames N --out DIR --part scenarios|light|floor (all)
  set    load, verify and draw 12,000 and 120,000 messages
  tracking  ways of following a moving and a held hand, in a seeded simulation without browser or detector
           --seed N
  hands  ms per frame by hands in view, model and input size, with and without the search schedule
  typeset  all bundled messages in palms of adults and children, with the true typefaces: time, size, pages, overflow; bad texts
           --frames N (so many messages; all when absent) --part outlines (only the outlines against the true palms)
  findings  precision and recall of what the desk proposes on labelled texts, share flagged and time on all bundled messages, near-duplicates
           --labelled FILE.jsonl (the project's own when absent)
  tags   what is proposed for motive and emotion against the bundled set's labels, on the third that the word lists were not written by
  desk  a file of 12,000 and of 120,000 messages in a real browser: import and findings in seconds, how long the page was ever busy, memory;
         from a key to the frame that shows it, searching, filtering and deciding; opened again, until what was found is there
           --part import|search|decide|reopen (all)
  fuzz-import  bad import files, each in a limit of time and memory: a right import or a clear error, never a crash or a hang
           --files N (10,000 when absent)
  calibrate  a robot technician calibrates seeded rigs and bad ones in the simulated room, against the truth and against pins
           --rig FILE (only this one) --seed N --frames N (so many good rigs; 20 when absent) --part solver|latency|drift|rigs (all)
  latency  camera frame to light, p50 and p95, and the page's thread: the worker's pipeline and a plain one on the page, in turns
           --frames N (so many turns of 10 s; 3 when absent)
  take-off  from the key on the staff's page to the picture in which the message is gone from the palm
           --frames N (so many rounds; 10 when absent)
  kills  the house and the browser, killed while decisions are written: how many that were said to be saved are lost
           --kills N (200 when absent) --part house|browser (half each)
  faults  each fault that befalls a kiosk: recovered by itself or not, time to light, what was lost
           --part camera|page|house|set|machine|tab (all)
  soak   a kiosk for a long time, with visitors who come again and again: frames, frame age, memory and its slope, faults, what was sent and kept; Ctrl-C ends it early
           --minutes N (85 when absent: after 25, an hour whose memory is told by itself) --speed (visitors come, read and go twice as fast)
  start  cold and warm start to the first landmarks

--json prints one JSON object and nothing else.`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: "boolean", default: false },
    help: { type: "boolean", default: false },
    scenario: { type: "string", multiple: true, default: [] },
    seed: { type: "string", default: "1" },
    frames: { type: "string" },
    rig: { type: "string" },
    out: { type: "string", default: "palm-lock" },
    part: { type: "string" },
    labelled: { type: "string" },
    files: { type: "string" },
    kills: { type: "string" },
    minutes: { type: "string", default: "85" },
    speed: { type: "boolean", default: false },
  },
});

/** What a bench may be asked for on the command line. */
export interface BenchOptions {
  readonly scenarios: readonly string[];
  readonly seed: number;
  readonly frames: number | undefined;
  /** A rig's file, in place of those at chance. */
  readonly rig: string | undefined;
  /** Folder for what is more than JSON. */
  readonly out: string;
  /** Only this part of a bench. */
  readonly part: string | undefined;
  /** A file of labelled texts. */
  readonly labelled: string | undefined;
  /** So many files. */
  readonly files: number | undefined;
  /** So many kills. */
  readonly kills: number | undefined;
  /** For so long. */
  readonly minutes: number;
  /** Faster than visitors are. */
  readonly speed: boolean;
  /** Progress, for people. */
  readonly say: (line: string) => void;
}

const [name] = positionals;
const isKnown = (word: string | undefined): word is keyof typeof benches =>
  word !== undefined && word in benches;

if (values.help || !isKnown(name)) {
  console.error(usage);
  process.exitCode = values.help ? 0 : 2;
} else {
  const say = values.json ? () => undefined : (line: string) => console.error(line);
  await telling(async () => {
    const options = {
      scenarios: values.scenario,
      seed: wholeNumber("seed", values.seed),
      frames: values.frames === undefined ? undefined : wholeNumber("frames", values.frames),
      rig: values.rig,
      out: values.out,
      part: values.part,
      labelled: values.labelled,
      files: values.files === undefined ? undefined : wholeNumber("files", values.files),
      kills: values.kills === undefined ? undefined : wholeNumber("kills", values.kills),
      minutes: wholeNumber("minutes", values.minutes),
      speed: values.speed,
      say,
    };
    await prepare(say);
    const run = await benches[name]();
    console.log(JSON.stringify(await run(options), null, values.json ? 0 : 2));
  });
}
