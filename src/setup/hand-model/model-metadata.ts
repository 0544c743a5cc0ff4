import { Builder, type Offset } from "flatbuffers";

// Field numbers and union members of TFLite's metadata_schema.fbs, as far as they are written here.
const modelMetadata = { fields: 8, name: 0, subgraphs: 3 };
const subgraph = { fields: 8, inputs: 2 };
const tensor = { fields: 7, name: 0, content: 3, processUnits: 4 };
const content = { fields: 3, type: 0, properties: 1, typeImage: 2 };
const image = { fields: 2, colourSpace: 0, rgb: 1 };
const processUnit = { fields: 2, type: 0, options: 1, typeNormalization: 1 };
const normalization = { fields: 2, mean: 0, standardDeviation: 1 };

/**
 * Says how pixels become the network's input: RGB, (value − 0) / 255. The Tasks API refuses a float network that
 * does not say so.
 * @param name of the network, for people.
 * @returns a ModelMetadata flatbuffer, identifier M001.
 */
export function imageModelMetadata(name: string): Uint8Array {
  const builder = new Builder(256);

  const table = (fields: number, fill: () => void): Offset => {
    builder.startObject(fields);
    fill();
    return builder.endObject();
  };
  const vectorOf = (item: Offset): Offset => {
    builder.startVector(4, 1, 4);
    builder.addOffset(item);
    return builder.endVector();
  };
  const floats = (value: number): Offset => {
    builder.startVector(4, 1, 4);
    builder.addFloat32(value);
    return builder.endVector();
  };

  const mean = floats(0);
  const standardDeviation = floats(255);
  const options = table(normalization.fields, () => {
    builder.addFieldOffset(normalization.mean, mean, 0);
    builder.addFieldOffset(normalization.standardDeviation, standardDeviation, 0);
  });
  const unit = table(processUnit.fields, () => {
    builder.addFieldInt8(processUnit.type, processUnit.typeNormalization, 0);
    builder.addFieldOffset(processUnit.options, options, 0);
  });
  const properties = table(image.fields, () => builder.addFieldInt8(image.colourSpace, image.rgb, 0));
  const imageContent = table(content.fields, () => {
    builder.addFieldInt8(content.type, content.typeImage, 0);
    builder.addFieldOffset(content.properties, properties, 0);
  });
  const units = vectorOf(unit);
  const inputName = builder.createString("image");
  const input = table(tensor.fields, () => {
    builder.addFieldOffset(tensor.name, inputName, 0);
    builder.addFieldOffset(tensor.content, imageContent, 0);
    builder.addFieldOffset(tensor.processUnits, units, 0);
  });
  const inputs = vectorOf(input);
  const subgraphs = vectorOf(
    table(subgraph.fields, () => builder.addFieldOffset(subgraph.inputs, inputs, 0)),
  );
  const modelName = builder.createString(name);
  const model = table(modelMetadata.fields, () => {
    builder.addFieldOffset(modelMetadata.name, modelName, 0);
    builder.addFieldOffset(modelMetadata.subgraphs, subgraphs, 0);
  });
  builder.finish(model, "M001");
  return builder.asUint8Array();
}
