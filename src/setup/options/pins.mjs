import { UsageError, parsed, pathIn } from "./command-line.mjs";

export const pinsUsage = `npm run pins                    say which roles have a PIN
npm run pins -- --role ROLE     set the PIN of staff, curator or technician; it is asked for, or read from a pipe

  --remove      take the PIN away: nobody can enter as this role then
  --state DIR   the state folder (.paume)
`;

/**
 * @returns { help, role, remove, state }, role and state undefined where not given; `state` is absolute.
 * @throws UsageError that names the offending word.
 */
export function readPinsOptions(args, folder) {
  const values = parsed(args, {
    role: { type: "string" },
    remove: { type: "boolean" },
    state: { type: "string" },
  });
  if (values.remove && values.role === undefined) throw new UsageError("--remove goes with --role");
  return {
    help: values.help === true,
    role: values.role,
    remove: values.remove === true,
    state: pathIn(folder, values.state),
  };
}
