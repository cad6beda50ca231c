/**
 * robots.txt after RFC 9309. Groups of one product token count as one; a group of the own name hides that
 * of `*`, also when it is empty; the longest matching path wins, and of equals the one that allows.
 */
export interface Robots {
  /** Path with its query, as a request sends it. */
  isAllowed(path: string): boolean;
  /** Seconds; not in the RFC, but what hosts ask for. */
  crawlDelay: number | null;
  sitemaps: readonly string[];
  /** The status with which a host withheld its robots.txt: nothing may be read until it gives one. */
  withheld?: number;
}

interface Rule {
  allows: boolean;
  pattern: string;
}
interface Group {
  rules: Rule[];
  crawlDelay: number | null;
}

/** The RFC asks for at least 500 KiB. Characters beyond are not read. */
const MAX_LENGTH = 512 * 1024;
/** No host needs more; matching tries each of them. */
const MAX_RULES = 20_000;

/** Reads what `product` (a product token, compared without case) is told. Any text is a robots.txt. */
export function readRobots(text: string, product: string): Robots {
  const own = product.toLowerCase();
  const groups: Record<'own' | 'any', Group | null> = { own: null, any: null };
  const sitemaps: string[] = [];
  let current: Group[] = [];
  let isInHead = false;
  for (const [key, value] of linesOf(text)) {
    if (key === 'user-agent') {
      if (!isInHead) current = [];
      isInHead = true;
      const name = /^[^\s/]+/.exec(value)?.[0].toLowerCase();
      const which = name === own ? 'own' : name === '*' ? 'any' : null;
      if (which !== null) current.push((groups[which] ??= { rules: [], crawlDelay: null }));
    } else if (key === 'allow' || key === 'disallow') {
      isInHead = false;
      if (value === '') continue;
      for (const { rules } of current) {
        if (rules.length < MAX_RULES) rules.push({ allows: key === 'allow', pattern: patternOf(value) });
      }
    } else if (key === 'crawl-delay') {
      isInHead = false;
      const seconds = Number(value);
      if (value !== '' && seconds >= 0 && Number.isFinite(seconds))
        for (const group of current) group.crawlDelay = seconds;
    } else if (key === 'sitemap') sitemaps.push(value);
  }
  const group = groups.own ?? groups.any ?? { rules: [], crawlDelay: null };
  return { isAllowed: (path) => isAllowed(group.rules, path), crawlDelay: group.crawlDelay, sitemaps };
}

/** What is told when there is no robots.txt. */
export const OPEN_TO_ALL: Robots = { isAllowed: () => true, crawlDelay: null, sitemaps: [] };

function* linesOf(text: string): Generator<[key: string, value: string]> {
  for (const line of text
    .slice(0, MAX_LENGTH)
    .replace(/^\uFEFF/, '')
    .split(/\r\n|[\r\n]/)) {
    const [content = ''] = line.split('#', 1);
    const colon = content.indexOf(':');
    if (colon > 0) yield [content.slice(0, colon).trim().toLowerCase(), content.slice(colon + 1).trim()];
  }
}

function isAllowed(rules: readonly Rule[], given: string): boolean {
  const path = literal(encoded(given));
  if (path === '/robots.txt') return true;
  let best: Rule | null = null;
  for (const rule of rules) {
    const { length } = rule.pattern;
    const isBetter = best === null || length > best.pattern.length || (length === best.pattern.length && rule.allows);
    if (isBetter && matches(rule.pattern, path)) best = rule;
  }
  return best?.allows ?? true;
}

/** `*` is any run of characters, `$` at the end the end of the path. Greedy from left to right, hence linear in tries. */
function matches(pattern: string, path: string): boolean {
  const isAnchored = pattern.endsWith('$');
  const parts = (isAnchored ? pattern.slice(0, -1) : pattern).split('*');
  const [first = ''] = parts;
  if (!path.startsWith(first)) return false;
  let at = first.length;
  const last = parts.length - 1;
  for (const [i, part] of parts.entries()) {
    if (i === 0) continue;
    if (i === last && isAnchored) return path.length - part.length >= at && path.endsWith(part);
    const found = path.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return !isAnchored || at === path.length;
}

/** One way to write a path: what may stand as it is decoded, everything else percent-encoded in capitals. */
function encoded(value: string): string {
  return value
    .replace(/%[0-9a-f]{2}/gi, (escape) => {
      const character = String.fromCodePoint(Number.parseInt(escape.slice(1), 16));
      return /[A-Za-z0-9._~-]/.test(character) ? character : escape.toUpperCase();
    })
    .replace(/[^\u0021-\u007E]+/gu, (run) => Array.from(Buffer.from(run.toWellFormed(), 'utf8'), hex).join(''));
}

/** The two signs of patterns as characters that stand for themselves. */
const literal = (text: string): string => text.replaceAll('*', '%2A').replaceAll('$', '%24');

/** A `$` means the end only where the pattern ends. */
function patternOf(value: string): string {
  const text = encoded(value);
  const end = text.endsWith('$') ? '$' : '';
  return text.slice(0, text.length - end.length).replaceAll('$', '%24') + end;
}

const hex = (byte: number): string => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
