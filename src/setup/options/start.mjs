import { UsageError, defaultPort, parsed, pathIn, portOf } from "./command-line.mjs";

export const startUsage = `npm start                     set everything up and open the house
npm start -- [options]

  --port N              listen on this port (${defaultPort}; if that one is taken, the next free one)
  --installation FILE   use this installation's file (kiosk-config/room.json)
  --state DIR           keep calibrations and PINs in this folder (.paume)
  --listen ADDRESS      be reached from a telephone too, at this address of this machine; takes the next two, and a PIN:
  --tls-key FILE        its key, PEM
  --tls-cert FILE       its certificate, PEM
  --no-open             open no browser
  --help                show this
`;

/**
 * @returns { help, open, port, installation, state, listen }, the last four undefined where not given; paths are absolute.
 * @throws UsageError that names the offending word.
 */
export function readStartOptions(args, folder) {
  const values = parsed(args, {
    port: { type: "string" },
    installation: { type: "string" },
    state: { type: "string" },
    listen: { type: "string" },
    "tls-key": { type: "string" },
    "tls-cert": { type: "string" },
    "no-open": { type: "boolean" },
  });
  return {
    help: values.help === true,
    open: values["no-open"] !== true,
    port: portOf(values),
    installation: pathIn(folder, values.installation),
    state: pathIn(folder, values.state),
    listen: listenOptions(values, folder),
  };
}

function listenOptions({ listen, "tls-key": key, "tls-cert": cert }, folder) {
  if (listen === undefined) {
    if (key ?? cert) throw new UsageError("--tls-key and --tls-cert go with --listen ADDRESS");
    return undefined;
  }
  if (/^(localhost|127\..*|::1|0\.0\.0\.0|::)$/.test(listen) || !/^[\da-zA-Z.:-]+$/.test(listen)) {
    throw new UsageError(
      `--listen takes the address at which a telephone finds this machine, not "${listen}"`,
    );
  }
  return { address: listen, tlsKey: pathIn(folder, key), tlsCert: pathIn(folder, cert) };
}
