import { decodeHTML } from 'entities';

export interface LinkedData {
  types: string[];
  headline: string | null;
  description: string | null;
  published: string | null;
  modified: string | null;
  authors: string[];
  publisher: string | null;
  section: string | null;
  language: string | null;
  url: string | null;
  updates: LinkedUpdate[];
}

/** An entry of a live blog as the page lists it. */
export interface LinkedUpdate {
  headline: string | null;
  body: string | null;
  published: string;
}

type Node = Readonly<Record<string, unknown>>;

const ARTICLE = /(?:Article|Posting|Report|WebPage)$/u;
const DEPTH = 8;
const LONGEST = 5_000;
const MOST_NODES = 5000;

/**
 * The fields of the article in a page's JSON-LD blocks. Broken blocks are skipped. A node that only
 * refers to another (`{"@id": …}`) stands for it.
 */
export function readLinkedData(blocks: readonly string[]): LinkedData {
  const nodes: Node[] = [];
  for (const block of blocks) collect(parse(block), nodes, 0);
  const byId = new Map(nodes.flatMap((node) => (isBare(node) ? [] : [[node['@id'], node] as const])));
  const articles = nodes.filter((node) => typesOf(node).some((type) => ARTICLE.test(type)));
  const ranked = articles.toSorted((left, right) => rank(left) - rank(right));
  const read = reader(byId);
  const pick = (key: string): string | null =>
    ranked.map((node) => read.words(node[key])).find((value) => value !== null) ?? null;
  const names = (keys: readonly string[]): string[] =>
    ranked.flatMap((node) => keys.map((key) => read.names(node[key], 0))).find((found) => found.length > 0) ?? [];
  return {
    types: ranked.flatMap(typesOf),
    headline:
      pick('headline') ??
      ranked
        .filter((node) => rank(node) === 0)
        .map((node) => read.words(node['name']))
        .find((name) => name !== null) ??
      null,
    description: pick('description'),
    published: pick('datePublished') ?? pick('dateCreated'),
    modified: pick('dateModified'),
    authors: names(['author', 'creator']),
    publisher: names(['publisher', 'sourceOrganization'])[0] ?? null,
    section: pick('articleSection') ?? sectionOf(nodes, read),
    language: pick('inLanguage'),
    url: pick('url') ?? pick('mainEntityOfPage'),
    updates: ranked.flatMap((node) => updatesOf(node['liveBlogUpdate'], read)),
  };
}

const isBare = (node: Node): boolean => typeof node['@id'] !== 'string' || Object.keys(node).length < 2;

const rank = (node: Node): number => (typesOf(node).some((type) => type === 'WebPage') ? 1 : 0);

/** Publishers leave raw line ends inside strings, comments around and commas at the end: these faults are mended. */
function parse(text: string): unknown {
  const json = text.replace(
    /^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[)|(?:-->|\/\*\s*\]\]>\s*\*\/|\]\]>)\s*$/gu,
    '',
  );
  for (const candidate of [
    json,
    json
      .replace(/[\u0000-\u001f]+/gu, ' ')
      .replace(/,\s*(?=[}\]])/gu, '')
      .replace(/;\s*$/u, ''),
  ]) {
    try {
      return JSON.parse(candidate);
    } catch {
      continue;
    }
  }
  return null;
}

function collect(value: unknown, into: Node[], depth: number): void {
  if (depth > DEPTH || into.length >= MOST_NODES || typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const item of value) collect(item, into, depth + 1);
    return;
  }
  const node = value as Node;
  into.push(node);
  for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage', 'author', 'publisher'])
    collect(node[key], into, depth + 1);
}

function typesOf(node: Node): string[] {
  const type = node['@type'];
  const types = (Array.isArray(type) ? type : [type]).filter((item) => typeof item === 'string');
  return types.map((item) => item.replace(/^.*[/#:]/u, ''));
}

interface Reader {
  words: (value: unknown) => string | null;
  names: (value: unknown, depth: number) => string[];
}

function reader(byId: ReadonlyMap<unknown, Node>): Reader {
  const words = (value: unknown): string | null => {
    if (typeof value === 'string') {
      const text = decodeHTML(value.slice(0, LONGEST)).replace(/\s+/gu, ' ').trim();
      return text === '' ? null : text;
    }
    if (Array.isArray(value)) return words(value[0]);
    if (typeof value !== 'object' || value === null) return null;
    const node = value as Node;
    return words(node['@value'] ?? node['@id'] ?? node['name']);
  };
  const names = (value: unknown, depth: number): string[] => {
    if (depth > DEPTH) return [];
    if (Array.isArray(value)) return value.flatMap((item) => names(item, depth + 1));
    if (typeof value !== 'object' || value === null) return words(value) === null ? [] : [words(value) ?? ''];
    const node = value as Node;
    const known = node['name'] === undefined ? byId.get(node['@id']) : node;
    return known === undefined ? [] : names(known['name'], depth + 1);
  };
  return { words, names };
}

/** Of a breadcrumb the last step but the page itself, when it is no first one. */
function sectionOf(nodes: readonly Node[], read: Reader): string | null {
  const list = nodes.find((node) => typesOf(node).includes('BreadcrumbList'))?.['itemListElement'];
  if (!Array.isArray(list) || list.length < 3) return null;
  const step = list.at(-2) as Node | null;
  return read.names(step?.['name'] === undefined ? step?.['item'] : step, 0)[0] ?? null;
}

function updatesOf(value: unknown, read: Reader): LinkedUpdate[] {
  const list = Array.isArray(value) ? value : [value];
  return list.slice(0, MOST_NODES).flatMap((item): LinkedUpdate[] => {
    if (typeof item !== 'object' || item === null) return [];
    const node = item as Node;
    const published = read.words(node['datePublished']) ?? read.words(node['dateCreated']);
    if (published === null) return [];
    return [{ headline: read.words(node['headline']), body: read.words(node['articleBody']), published }];
  });
}
