export async function benchDesk(): Promise<unknown> {
  return {};
}
