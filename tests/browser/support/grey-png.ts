import { crc32, deflateSync, inflateSync } from "node:zlib";
import type { Grey } from "./grey.ts";

/** PNG (ISO/IEC 15948) in grey of 16 levels: letters need no more, and a repository has to keep it. */
const BIT_DEPTH = 4;
const STEP = 255 / 15;
const SIGNATURE = Buffer.from("89504e470d0a1a0a", "hex");

export function encodeGreyPng({ widthPx, heightPx, levels }: Grey): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(widthPx, 0);
  header.writeUInt32BE(heightPx, 4);
  header.writeUInt8(BIT_DEPTH, 8);
  const rowBytes = 1 + Math.ceil(widthPx / 2);
  const rows = Buffer.alloc(heightPx * rowBytes);
  for (const [i, level] of levels.entries()) {
    const [x, y] = [i % widthPx, Math.floor(i / widthPx)];
    const at = y * rowBytes + 1 + (x >> 1);
    rows[at] = (rows[at] ?? 0) | (Math.round(level / STEP) << (x % 2 === 0 ? 4 : 0));
  }
  return Buffer.concat([
    SIGNATURE,
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(rows, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** Reads what `encodeGreyPng` wrote. @throws Error for any other PNG. */
export function decodeGreyPng(png: Buffer): Grey {
  const header = png.subarray(16, 29);
  const dataLength = png.readUInt32BE(33);
  const isOurs =
    png.subarray(0, 8).equals(SIGNATURE) &&
    header.subarray(8).equals(Buffer.from([BIT_DEPTH, 0, 0, 0, 0])) &&
    png.toString("latin1", 37, 41) === "IDAT";
  if (!isOurs) throw new Error(`this PNG is not one of ${2 ** BIT_DEPTH} greys in one piece`);
  const [widthPx, heightPx] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const rows = inflateSync(png.subarray(41, 41 + dataLength));
  const rowBytes = 1 + Math.ceil(widthPx / 2);
  const levels = Uint8Array.from({ length: widthPx * heightPx }, (_, i) => {
    const [x, y] = [i % widthPx, Math.floor(i / widthPx)];
    const pair = rows[y * rowBytes + 1 + (x >> 1)] ?? 0;
    return STEP * (x % 2 === 0 ? pair >> 4 : pair & 15);
  });
  return { widthPx, heightPx, levels };
}

function chunk(type: string, data: Buffer): Buffer {
  const typed = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const framed = Buffer.alloc(typed.length + 8);
  framed.writeUInt32BE(data.length, 0);
  typed.copy(framed, 4);
  framed.writeUInt32BE(crc32(typed), framed.length - 4);
  return framed;
}
