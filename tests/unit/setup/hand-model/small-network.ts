import { Builder } from "flatbuffers";

/** A TFLite file with three buffers, one metadata entry and a description: the shape of a network, without weights. */
export function smallNetwork(): Uint8Array {
  const builder = new Builder(256);
  const vectorOf = (items: readonly number[]) => {
    builder.startVector(4, items.length, 4);
    for (const item of items.toReversed()) builder.addOffset(item);
    return builder.endVector();
  };
  const description = builder.createString("small");
  const buffers = vectorOf(
    [1, 2, 3].map((byte) => {
      const data = builder.createByteVector(new Uint8Array([byte, byte]));
      builder.startObject(1);
      builder.addFieldOffset(0, data, 0);
      return builder.endObject();
    }),
  );
  const name = builder.createString("min_runtime_version");
  builder.startObject(2);
  builder.addFieldOffset(0, name, 0);
  builder.addFieldInt32(1, 2, 0);
  const metadata = vectorOf([builder.endObject()]);
  builder.startObject(8);
  builder.addFieldInt32(0, 3, 0);
  builder.addFieldOffset(3, description, 0);
  builder.addFieldOffset(4, buffers, 0);
  builder.addFieldOffset(6, metadata, 0);
  builder.finish(builder.endObject(), "TFL3");
  return builder.asUint8Array().slice();
}
