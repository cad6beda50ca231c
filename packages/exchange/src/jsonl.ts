/** One line per row, rows of one chunk in one piece. A row with U+2028 is still one line: JSON escapes line ends. */
export async function* jsonl(chunks: AsyncIterable<readonly unknown[]>): AsyncGenerator<string> {
  for await (const rows of chunks) {
    if (rows.length > 0) yield rows.map((row) => `${JSON.stringify(row)}\n`).join('');
  }
}

/** Values of the lines of a text that arrives in pieces; empty lines are passed over. Throws `SyntaxError`. */
export async function* parseJsonl(pieces: AsyncIterable<string>): AsyncGenerator {
  let rest = '';
  for await (const piece of pieces) {
    const lines = (rest + piece).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) if (line.trim() !== '') yield JSON.parse(line);
  }
  if (rest.trim() !== '') yield JSON.parse(rest);
}
