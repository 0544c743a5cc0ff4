/** A file in an archive, still packed. */
export interface Entry {
  readonly name: string;
  readonly method: "stored" | "deflated";
  readonly packed: Uint8Array<ArrayBuffer>;
}

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const localMark = 0x04034b50;
const endLength = 22;
const entryLength = 46;
const localLength = 30;
const longestComment = 0xffff;
const methods = new Map<number, Entry["method"]>([
  [0, "stored"],
  [8, "deflated"],
]);

/**
 * The files of a ZIP archive, by its central directory (APPNOTE 6.3.10, 4.3). Archives of more than 65,535 files or 4 GiB and encrypted ones are
 * not read: no spreadsheet that we take is one.
 * @throws RangeError where the directory leads out of the file or to nothing.
 */
export function entriesOf(archive: Uint8Array<ArrayBuffer>): readonly Entry[] {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    if (view.getUint32(at, true) !== entryMark) throw new RangeError(`no entry ${index} at ${at}`);
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) =>
      view.getUint16(at + offset, true),
    );
    const name = new TextDecoder().decode(slice(archive, at + entryLength, nameLength ?? 0));
    const method = methods.get(view.getUint16(at + 10, true));
    const isLocked = (view.getUint16(at + 8, true) & 1) === 1;
    if (method === undefined || isLocked) throw new RangeError(`${name} is packed in another way`);
    const packed = packedAt(archive, view, view.getUint32(at + 42, true), view.getUint32(at + 20, true));
    entries.push({ name, method, packed });
    at += entryLength + (nameLength ?? 0) + (extraLength ?? 0) + (commentLength ?? 0);
  }
  return entries;
}

/** The end of the directory is at the file's end, but for a comment. */
function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - endLength - longestComment);
  for (let at = view.byteLength - endLength; at >= first; at--) {
    if (view.getUint32(at, true) === endMark) return at;
  }
  throw new RangeError("has no directory");
}

function packedAt(
  archive: Uint8Array<ArrayBuffer>,
  view: DataView,
  at: number,
  size: number,
): Uint8Array<ArrayBuffer> {
  if (view.getUint32(at, true) !== localMark) throw new RangeError(`no file at ${at}`);
  const start = at + localLength + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  return slice(archive, start, size);
}

function slice(archive: Uint8Array<ArrayBuffer>, start: number, length: number): Uint8Array<ArrayBuffer> {
  if (start + length > archive.length) throw new RangeError(`${length} bytes at ${start} lie beyond the end`);
  return archive.subarray(start, start + length);
}
