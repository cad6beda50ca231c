import { plain } from './plain.ts';

const JOINTS = /\s+(?:[|·•»–—-]|::|[<‹›])\s+|\s*\|\s*/gu;
const SITE_LENGTH = 60;

/**
 * A title without the name of its site, which stands behind a mark (« Title | Site », « Title - Section - Site ») or
 * before one. A part is dropped only when it is the site's name, or when a heading of the page is what is left.
 * Also gives the part that was taken for the site.
 */
export function withoutSite(
  title: string,
  facts: { sites: readonly (string | null)[]; domain: string | null; headings: readonly string[] },
): { title: string; site: string | null } {
  const sites = new Set(facts.sites.flatMap((site) => (site === null ? [] : [plain(site)])));
  const domain = plain((facts.domain ?? '').replace(/\.[a-z]{2,}$/u, '')).replaceAll(' ', '');
  const isSite = (part: string): boolean => {
    const words = plain(part);
    return (
      sites.has(words) ||
      (words !== '' && part.length <= SITE_LENGTH && domain.length >= 4 && isOf(words.replaceAll(' ', ''), domain))
    );
  };
  const joints = [...title.matchAll(JOINTS)];
  const headings = new Set(facts.headings.map(plain));
  for (const joint of joints) {
    const [head, rest] = [title.slice(0, joint.index), title.slice(joint.index + joint[0].length)];
    if (headings.has(plain(head)) && plain(head) !== '') return { title: head.trim(), site: siteAmong(rest, isSite) };
  }
  const last = joints.at(-1);
  if (last !== undefined && last.index > 0) {
    const end = title.slice(last.index + last[0].length);
    if (isSite(end)) return { title: title.slice(0, last.index).trim(), site: end.trim() };
  }
  const [first] = joints;
  if (first !== undefined && isSite(title.slice(0, first.index)))
    return { title: title.slice(first.index + first[0].length).trim(), site: title.slice(0, first.index).trim() };
  return { title, site: null };
}

/** Behind the title stand sections and, last, the site. */
const siteAmong = (rest: string, isSite: (part: string) => boolean): string | null => {
  const parts = rest.split(JOINTS).filter((part) => part.trim() !== '');
  const part = parts.findLast(isSite) ?? parts.at(-1);
  return part === undefined || part.length > SITE_LENGTH ? null : part.trim();
};

/** The letters of a name that a domain is made of, the article before it left out or not. */
const isOf = (letters: string, domain: string): boolean =>
  letters === domain || (letters.length >= 4 && (domain.endsWith(letters) || letters.endsWith(domain)));
