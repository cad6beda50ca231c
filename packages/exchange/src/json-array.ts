/** A JSON array, one value a line, written as its values come; `before` and `after` are what stands around it. */
export async function* jsonArray(
  chunks: AsyncIterable<readonly unknown[]>,
  { before, after }: { before: string; after: string },
): AsyncGenerator<string> {
  yield `${before}[`;
  let isFirst = true;
  for await (const values of chunks) {
    if (values.length === 0) continue;
    yield `${isFirst ? '' : ','}\n${values.map((value) => JSON.stringify(value)).join(',\n')}`;
    isFirst = false;
  }
  yield `\n]${after}\n`;
}
