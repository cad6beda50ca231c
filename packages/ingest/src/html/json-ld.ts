import { isElement, type PageElement } from './page.ts';

export interface LinkedData {
  types: string[];
  headline: string | null;
  description: string | null;
  published: string | null;
  authors: string[];
  publisher: string | null;
  section: string | null;
  language: string | null;
  url: string | null;
}

type Node = Readonly<Record<string, unknown>>;

const ARTICLE = /(?:Article|Posting|Report|WebPage)$/u;
const DEPTH = 6;

/** The fields of the article in a page's JSON-LD blocks. Broken blocks are skipped. */
export function readLinkedData(root: PageElement): LinkedData {
  const nodes: Node[] = [];
  for (const script of root.querySelectorAll('script[type="application/ld+json"]')) {
    if (isElement(script)) collect(parse(script.textContent ?? ''), nodes, 0);
  }
  const articles = nodes.filter((node) => typesOf(node).some((type) => ARTICLE.test(type)));
  const ranked = articles.sort((left, right) => rank(left) - rank(right));
  const pick = (key: string): string | null =>
    ranked.map((node) => wordsOf(node[key])).find((value) => value !== null) ?? null;
  const authors = ranked.map((node) => namesOf(node['author'])).find((names) => names.length > 0) ?? [];
  return {
    types: ranked.flatMap(typesOf),
    headline: pick('headline'),
    description: pick('description'),
    published: pick('datePublished'),
    authors,
    publisher: ranked.map((node) => namesOf(node['publisher'])[0]).find((name) => name !== undefined) ?? null,
    section: pick('articleSection'),
    language: pick('inLanguage'),
    url: pick('url') ?? pick('mainEntityOfPage'),
  };
}

const rank = (node: Node): number => (typesOf(node).some((type) => type === 'WebPage') ? 1 : 0);

/** Publishers often leave raw line ends inside strings; they are the one fault that is mended. */
function parse(text: string): unknown {
  const json = text.replace(/^\s*<!--|-->\s*$/gu, '');
  for (const candidate of [json, json.replace(/[\u0000-\u001f]+/gu, ' ').replace(/,\s*(?=[}\]])/gu, '')]) {
    try {
      return JSON.parse(candidate);
    } catch {
      continue;
    }
  }
  return null;
}

function collect(value: unknown, into: Node[], depth: number): void {
  if (depth > DEPTH || typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const item of value) collect(item, into, depth + 1);
    return;
  }
  const node = value as Node;
  into.push(node);
  collect(node['@graph'], into, depth + 1);
  collect(node['mainEntity'], into, depth + 1);
}

function typesOf(node: Node): string[] {
  const type = node['@type'];
  return (Array.isArray(type) ? type : [type]).filter((item) => typeof item === 'string');
}

function wordsOf(value: unknown): string | null {
  if (typeof value === 'string') return value.trim() === '' ? null : value.trim();
  if (Array.isArray(value)) return wordsOf(value[0]);
  return null;
}

function namesOf(value: unknown): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value.trim()];
  if (Array.isArray(value)) return value.flatMap(namesOf);
  if (typeof value === 'object' && value !== null) return namesOf((value as Node)['name']);
  return [];
}
