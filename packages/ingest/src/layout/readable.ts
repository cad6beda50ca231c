/** Characters and lines that are read: more than any article, or a live blog of months. */
const READ = { characters: 1_000_000, lines: 20_000 };

/** Where reading a text stops: its end, or the end of the last line within the limits. */
export function readableEnd(text: string): number {
  let end = 0;
  for (let line = 0; line < READ.lines; line++) {
    const at = text.indexOf('\n', end);
    const next = at < 0 ? text.length : at + 1;
    if (next > READ.characters) return wordEndBefore(text, READ.characters, end);
    end = next;
    if (end === text.length) return end;
  }
  return end;
}

/** The last space within the limit, so that no word is cut; where there is none, no surrogate pair is. */
function wordEndBefore(text: string, limit: number, from: number): number {
  const space = text.lastIndexOf(' ', limit);
  if (space > from) return space;
  return /[\ud800-\udbff]/.test(text[limit - 1] ?? '') ? limit - 1 : limit;
}
