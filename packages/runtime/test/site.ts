import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

export interface Site {
  origin: string;
  /** Paths that were asked for, robots.txt left out. */
  asked: string[];
  /** By path; what is put in later is there from then on. */
  pages: Record<string, string | Handler>;
}

/** A site on loopback, closed when the test is over. Pages that begin with `<?xml` are feeds. */
export async function aSite(pages: Site['pages'] = {}): Promise<Site> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    if (path !== '/robots.txt') asked.push(path);
    const page = pages[path];
    if (typeof page === 'function') page(request, response);
    else if (page === undefined) response.writeHead(404).end();
    else
      response.writeHead(200, { 'content-type': page.startsWith('<?xml') ? 'application/xml' : 'text/html' }).end(page);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked, pages };
}

/** Answers with validators: 304 to whoever has them. */
export const unchanged =
  (body: string, etag: string): Handler =>
  (request, response) => {
    const isKnown = request.headers['if-none-match'] === etag;
    response.writeHead(isKnown ? 304 : 200, { etag, 'content-type': 'text/html' }).end(isKnown ? undefined : body);
  };

/** An RSS feed of entries, newest first. */
export function rss(
  entries: readonly { link?: string; guid?: string; title?: string; date?: string; text?: string }[],
): string {
  const items = entries.map(
    ({ link, guid, title, date, text }) =>
      `<item>${title ? `<title>${title}</title>` : ''}${link ? `<link>${link}</link>` : ''}${guid ? `<guid isPermaLink="false">${guid}</guid>` : ''}` +
      `${date ? `<pubDate>${date}</pubDate>` : ''}${text ? `<content:encoded><![CDATA[${text}]]></content:encoded>` : ''}</item>`,
  );
  return `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Le Fanal</title>${items.join('')}</channel></rss>`;
}
