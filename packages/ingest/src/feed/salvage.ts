/** Parts that are read one by one: a broken feed may have many, and none of them takes long. */
const MAX_ENTRIES = 20_000;

const SPEECH = /<((?:media:)?title|description|summary|content(?::encoded)?|dc:creator|author|category)(\s[^<>]*)?>/gi;

/**
 * Entries of a feed that no parser takes as a whole: cut anywhere, or with HTML that is not closed inside an
 * entry. Each `<item>` or `<entry>` that is complete is read alone, under the head of the feed; where that
 * fails too, with its texts taken for characters.
 */
export function salvage<T>(text: string, read: (feed: string) => T): { parts: T[]; lost: number } {
  const shell = shellOf(text);
  const parts: T[] = [];
  let lost = 0;
  if (shell === null) return { parts, lost };
  for (const entry of entriesOf(text, shell.tag)) {
    const part = attempt(read, shell.around(entry)) ?? attempt(read, shell.around(quoted(entry)));
    if (part === null) lost += 1;
    else parts.push(part);
  }
  return { parts, lost };
}

interface Shell {
  tag: string;
  around: (entry: string) => string;
}

function shellOf(text: string): Shell | null {
  const root = /<(rss|feed|(?:[a-z]+:)?RDF)\b[^<>]*>/i.exec(text.slice(0, 100_000));
  if (!root) return null;
  const [open, name = ''] = root;
  const close = `</${name}>`;
  if (/feed/i.test(name)) return { tag: 'entry', around: (entry) => `${open}${entry}${close}` };
  if (/rss/i.test(name)) return { tag: 'item', around: (entry) => `${open}<channel>${entry}</channel>${close}` };
  return { tag: 'item', around: (entry) => `${open}${entry}${close}` };
}

function* entriesOf(text: string, tag: string): Generator<string> {
  const start = new RegExp(`<${tag}[\\s>]`, 'gi');
  const close = `</${tag}>`;
  for (let count = 0; count < MAX_ENTRIES; count += 1) {
    const from = start.exec(text)?.index;
    if (from === undefined) return;
    const end = text.indexOf(close, from);
    if (end < 0) return;
    yield text.slice(from, end + close.length);
    start.lastIndex = end;
  }
}

/** The texts of an entry as CDATA, so that what is in them cannot break it. */
function quoted(entry: string): string {
  let out = '';
  let at = 0;
  for (const match of entry.matchAll(SPEECH)) {
    const from = match.index + match[0].length;
    const end = entry.indexOf(`</${match[1]}>`, from);
    if (match.index < at || end < 0) continue;
    const inside = entry.slice(from, end).replace(/^\s*<!\[CDATA\[|\]\]>\s*$/g, '');
    out += `${entry.slice(at, from)}<![CDATA[${inside.replaceAll(']]>', '')}]]>`;
    at = end;
  }
  return out + entry.slice(at);
}

function attempt<T>(read: (feed: string) => T, feed: string): T | null {
  try {
    return read(feed);
  } catch {
    return null;
  }
}
