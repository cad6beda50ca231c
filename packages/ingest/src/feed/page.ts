/** The text that a feed gives of an entry, as a page of its own, so that it is read like one. */
export function entryPage(entry: { title: string | null; content: string }): Uint8Array {
  const title = escaped(entry.title ?? '');
  const head = `<head><meta charset="utf-8"><title>${title}</title></head>`;
  const heading = title === '' ? '' : `<h1>${title}</h1>`;
  return Buffer.from(`<!doctype html><html>${head}<body><article>${heading}${entry.content}</article></body></html>`);
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
