/** Words beyond which a fragment names only how a passage begins and ends. */
const LONG = 12;
const EDGE = 5;

/** Address of a page that opens at these words (Scroll-To-Text Fragment), or null for what is no web address. */
export function withTextFragment(address: string | null, words: string): string | null {
  const url = address === null ? null : URL.parse(address);
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:') return null;
  const list = words.trim().split(/\s+/u);
  const ends = list.length > LONG ? [list.slice(0, EDGE), list.slice(-EDGE)] : [list];
  url.hash = '';
  return `${url.href.replace(/#$/u, '')}#:~:text=${ends.map((part) => encode(part.join(' '))).join(',')}`;
}

/** A dash would be read as the sign of a prefix or suffix. */
const encode = (text: string): string => encodeURIComponent(text).replace(/-/gu, '%2D');
