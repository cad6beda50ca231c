import type { Nodes, PhrasingContent, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { parse } from 'yaml';
import type { Page } from '../html/index.ts';
import type { Hint } from '../layout/line.ts';
import { factsOf } from './facts.ts';

const FRONT = /^---[ \t]*\r?\n([\s\S]{0,20000}?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/u;
/** Beyond this the text is taken as it stands. */
const MOST = 400_000;
/** The parser takes the square of the length and more: so much is parsed at a time, in whole paragraphs. */
const AT_ONCE = 16_000;
/** What no text has and the parser takes long for: marks of emphasis in heaps, lists in lists in lists. */
const HEAPS = 400;
const NESTED = /^(?:[ \t]*(?:[-+*>]|\d{1,9}[.)])){20}|^[ \t]{60}/mu;

/** Reads Markdown as the text that it prints: headings, paragraphs, items; what stands before it in YAML are facts. */
export function readMarkdown(markdown: string): Page {
  const front = FRONT.exec(markdown);
  const body = front ? markdown.slice(front[0].length) : markdown;
  const facts = factsOf(front ? yamlOf(front[1] ?? '') : {}, 'meta');
  const metadata = 'problem' in facts ? emptyFacts() : facts;
  if (body.length > MOST) return { text: body, hints: new Map(), metadata };
  const pieces: Piece[] = [];
  for (const part of partsOf(body)) {
    if (isOdd(part)) pieces.push({ text: part.trim(), hint: plain('paragraph') });
    else for (const node of fromMarkdown(part).children) collect(node, pieces);
  }
  const hints = new Map<number, Hint>();
  let at = 0;
  let hasTitle = false;
  for (const { text, hint } of pieces) {
    const isSecond = hint.kind === 'headline' && hasTitle;
    hasTitle ||= hint.kind === 'headline';
    hints.set(at, isSecond ? { kind: 'crosshead', reason: null } : hint);
    at += text.length + 2;
  }
  return { text: pieces.map(({ text }) => text).join('\n\n'), hints, metadata };
}

/** Paragraphs together up to the length that is parsed at once. */
function partsOf(body: string): string[] {
  const parts: string[] = [];
  for (const paragraph of body.split(/(?<=\n[ \t]*\r?\n)/u)) {
    const last = parts.at(-1);
    if (last !== undefined && last.length + paragraph.length <= AT_ONCE) parts[parts.length - 1] = last + paragraph;
    else parts.push(paragraph);
  }
  return parts;
}

const isOdd = (part: string): boolean =>
  part.length > AT_ONCE || NESTED.test(part) || (part.match(/[*_]/gu)?.length ?? 0) > HEAPS;

function emptyFacts(): Page['metadata'] {
  const facts = factsOf({}, 'meta');
  if ('problem' in facts) throw new TypeError(facts.problem);
  return facts;
}

function yamlOf(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = parse(text, { maxAliasCount: 10 });
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
  } catch {
    return {};
  }
}

interface Piece {
  text: string;
  hint: Hint;
}

const plain = (kind: 'headline' | 'crosshead' | 'paragraph' | 'caption'): Hint => ({
  kind,
  reason: null,
});

function collect(node: RootContent, into: Piece[]): void {
  const put = (text: string, hint: Hint): void => {
    const words = text.replace(/[\t\n\r ]+/gu, ' ').replace(/^ | $/gu, '');
    if (/\S/u.test(words)) into.push({ text: words, hint });
  };
  switch (node.type) {
    case 'heading':
      return put(wordsOf(node.children), plain(node.depth === 1 ? 'headline' : 'crosshead'));
    case 'paragraph':
      if (node.children.every(({ type, ...rest }) => type === 'image' || ('value' in rest && rest.value === '\n'))) {
        return put(node.children.map((child) => ('alt' in child ? (child.alt ?? '') : '')).join(' '), plain('caption'));
      }
      return put(wordsOf(node.children), plain('paragraph'));
    case 'code':
      return put(node.value, plain('paragraph'));
    case 'html':
      return put(node.value.replace(/<[^>]*>/gu, ' '), plain('paragraph'));
    case 'blockquote':
    case 'list':
    case 'listItem':
      for (const child of node.children) collect(child, into);
      return;
    default:
  }
}

function wordsOf(nodes: readonly PhrasingContent[]): string {
  return nodes.map((node: Nodes) => wordsOfNode(node)).join('');
}

function wordsOfNode(node: Nodes): string {
  if (node.type === 'break') return ' ';
  if (node.type === 'html' || node.type === 'image') return '';
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map((child: Nodes) => wordsOfNode(child)).join('') : '';
}
