import { DixitError } from '@dixit/model';
import { readHtml, type Page, type PageOptions } from '../html/index.ts';
import { factsOf } from './facts.ts';

/** Names of the text of a document in data sets; a value that begins as a page does is read as one. */
const TEXT = ['text', 'content', 'body', 'article', 'maintext', 'full_text', 'fulltext', 'plain_text'];
const HTML = ['html', 'raw_html', 'rawHtml', 'page'];
const PAGE_START = /^\s*<(?:!doctype|html|head|body|article|main|div|p)[\s>]/iu;

/**
 * A document as one JSON object: its text or its page, and what else is known of it. What the record says of the
 * document goes before what the page says of itself. Throws RECORD_INVALID with the field that is missing or wrong.
 */
export function readRecord(json: string, options: PageOptions): Page {
  const { name } = options;
  const data = parsed(json, name);
  const facts = factsOf(data, 'meta');
  if ('problem' in facts) throw invalid(name, facts.field, facts.problem);
  const [field, content] = contentOf(data, name);
  const isPage = HTML.includes(field) || PAGE_START.test(content.slice(0, 200));
  if (!isPage) return { text: content, hints: new Map(), metadata: facts };
  const page = readHtml(content, { ...options, url: facts.canonicalUrl ?? options.url });
  const { metadata } = page;
  return {
    ...page,
    metadata: {
      ...metadata,
      title: facts.title ?? metadata.title,
      bylines: facts.bylines.length > 0 ? facts.bylines : metadata.bylines,
      publisher: facts.publisher ?? metadata.publisher,
      section: facts.section ?? metadata.section,
      canonicalUrl: facts.canonicalUrl ?? metadata.canonicalUrl,
      language: facts.language ?? metadata.language,
      published: facts.published ?? metadata.published,
      found: { ...metadata.found, ...facts.found },
    },
  };
}

function parsed(json: string, name: string): Readonly<Record<string, unknown>> {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    throw invalid(name, '', 'parse');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw invalid(name, '', 'invalid_type');
  return value as Readonly<Record<string, unknown>>;
}

/** The field that holds the document, and what it holds. */
function contentOf(data: Readonly<Record<string, unknown>>, name: string): [field: string, content: string] {
  for (const field of [...HTML, ...TEXT]) {
    const value = data[field];
    if (value === undefined || value === null || value === '') continue;
    if (typeof value !== 'string') throw invalid(name, field, 'invalid_type');
    return [field, value];
  }
  throw invalid(name, 'text', 'missing');
}

const invalid = (name: string, field: string, problem: string): DixitError =>
  new DixitError('RECORD_INVALID', { name, field, problem });
