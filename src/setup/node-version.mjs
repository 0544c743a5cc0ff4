/** The oldest Node that runs the installation, as in package.json. */
const oldest = [20, 19];

/** Ends the process where Node is too old, before anything is loaded that an older one could not read. */
export function requireNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return;
  console.error(
    `Paume needs Node ${oldest.join(".")} or newer; this is ${process.versions.node}.\n` +
      "Install a newer one from your system's packages or from the Node project, then run this again.",
  );
  process.exit(1);
}
