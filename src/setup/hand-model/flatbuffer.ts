import { PaumeError } from "../../core/error.ts";

const hex = (offset: number) => `${offset < 0 ? "-" : ""}0x${Math.abs(offset).toString(16)}`;

/**
 * Reads a flatbuffer file whose offsets may lie: whatever it is asked for is checked first, and told by name, file
 * and byte offset if it is not there. Offsets are counted from the start of the file.
 * https://flatbuffers.dev/internals/
 */
export class FlatBuffer {
  readonly #file: string;
  readonly #view: DataView;

  /** @param file its name in errors. */
  constructor(file: string, bytes: Uint8Array) {
    this.#file = file;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  /** @throws PaumeError "model-corrupt" unless `size` bytes at `at` are inside the file. */
  #expect(what: string, at: number, size: number): void {
    const length = this.#view.byteLength;
    if (at >= 0 && at + size <= length) return;
    throw this.#corrupt(`${what} at ${hex(at)} points outside the file (${hex(length)} bytes)`);
  }

  #corrupt(reason: string): PaumeError {
    return new PaumeError("model-corrupt", `${this.#file}: ${reason}`);
  }

  uint32(what: string, at: number): number {
    this.#expect(what, at, 4);
    return this.#view.getUint32(at, true);
  }

  #uint16(what: string, at: number): number {
    this.#expect(what, at, 2);
    return this.#view.getUint16(at, true);
  }

  /** @returns where the offset stored at `at` points. */
  follow(what: string, at: number): number {
    const target = at + this.uint32(`the offset of ${what}`, at);
    this.#expect(what, target, 4);
    return target;
  }

  /** @returns where each field of the root table is, in the order of the schema; undefined where it is left out. */
  rootFields(identifier: string): readonly (number | undefined)[] {
    const found = String.fromCodePoint(
      ...[0, 1, 2, 3].map((n) => this.uint32("the identifier", 4 + n) & 0xff),
    );
    if (found !== identifier) {
      throw this.#corrupt(`the identifier at 0x4 is ${JSON.stringify(found)} instead of "${identifier}"`);
    }
    const table = this.follow("the root table", 0);
    const vtable = table - (this.uint32("the root table", table) | 0);
    const vtableSize = this.#uint16("the root table's vtable", vtable);
    const tableSize = this.#uint16("the root table's vtable", vtable + 2);
    this.#expect("the root table's vtable", vtable, vtableSize);
    this.#expect("the root table", table, tableSize);
    return Array.from({ length: Math.max(0, Math.floor(vtableSize / 2) - 2) }, (_, field) => {
      const offset = this.#uint16("the root table's vtable", vtable + 4 + 2 * field);
      if (offset >= tableSize) {
        throw this.#corrupt(`field ${field} at ${hex(table + offset)} is outside its table at ${hex(table)}`);
      }
      return offset === 0 ? undefined : table + offset;
    });
  }

  /** @returns where each table of the vector of tables at `at` is. */
  tables(what: string, at: number): readonly number[] {
    const count = this.uint32(`the length of ${what}`, at);
    this.#expect(`the vector of ${what}`, at + 4, 4 * count);
    return Array.from({ length: count }, (_, item) => this.follow(`${what} ${item}`, at + 4 + 4 * item));
  }
}
