const main = "./worker/main.ts";
const built = import.meta.glob<string>("./worker/main.ts", {
  query: "?worker&url",
  import: "default",
  eager: true,
});

/** Where the worker was built to. Its name has a hash of all that it is made of, every detector among it. */
export const workerUrl = built[main] ?? main;
