/** Lines of a stream of UTF-8, without their ends. Line by line in memory, whatever the chunks. */
export async function* linesOf(stream: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest: string[] = [];
  for await (const chunk of stream) {
    const pieces = decoder.decode(chunk, { stream: true }).split('\n');
    const last = pieces.pop() ?? '';
    for (const piece of pieces) {
      yield (rest.length === 0 ? piece : rest.join('') + piece).replace(/\r$/u, '');
      rest = [];
    }
    if (last !== '') rest.push(last);
  }
  const end = rest.join('') + decoder.decode();
  if (end !== '') yield end;
}

/** All of standard input. */
export const standardInput = async (): Promise<string> => (await standardBytes()).toString('utf8');

export async function standardBytes(): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}
