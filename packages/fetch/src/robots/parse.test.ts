import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRobots } from './parse.ts';

const says = (text: string, path: string, product = 'foobot'): boolean => readRobots(text, product).isAllowed(path);
const lines = (...all: string[]): string => all.join('\n');

/** The example of RFC 9309, 5.1. */
const SIMPLE = lines(
  'User-Agent: *',
  'Disallow: *.gif$',
  'Disallow: /example/',
  'Allow: /publications/',
  '',
  'User-Agent: foobot',
  'Disallow:/',
  'Allow:/example/page.html',
  'Allow:/example/allowed.gif',
  '',
  'User-Agent: barbot',
  'User-Agent: bazbot',
  'Disallow: /example/page.html',
  '',
  'User-Agent: quxbot',
  '',
  'EOF',
);

describe('robots.txt, by the examples of RFC 9309', () => {
  it.each([
    ['foobot', '/example/page.html', true],
    ['foobot', '/example/allowed.gif', true],
    ['foobot', '/', false],
    ['foobot', '/publications/', false],
    ['barbot', '/example/page.html', false],
    ['barbot', '/example/allowed.gif', true],
    ['bazbot', '/example/page.html', false],
    ['bazbot', '/', true],
    ['quxbot', '/example/page.html', true],
    ['other', '/example/page.html', false],
    ['other', '/a.gif', false],
    ['other', '/a.gif?x', true],
    ['other', '/publications/', true],
    ['other', '/', true],
  ])('5.1: %s at %s: %s', (product, path, expected) => expect(says(SIMPLE, path, product)).toBe(expected));

  it('5.2: the longest match wins', () => {
    const text = lines('User-Agent: foobot', 'Allow: /example/page/', 'Disallow: /example/page/disallowed.gif');
    expect(says(text, '/example/page/')).toBe(true);
    expect(says(text, '/example/page/disallowed.gif')).toBe(false);
  });

  it('2.2.1: groups of one product count as one, whatever the case', () => {
    const text = lines(
      'user-agent: ExampleBot',
      'disallow: /foo',
      'disallow: /bar',
      'user-agent: BazBot',
      'disallow: /qux',
      'user-agent: examplebot/2.1',
      'disallow: /baz',
    );
    expect(['/foo', '/bar', '/baz', '/qux'].map((path) => says(text, path, 'EXAMPLEBOT'))).toEqual([
      false,
      false,
      false,
      true,
    ]);
  });

  it.each([
    ['/foo/bar?baz=quz', '/foo/bar?baz=quz'],
    ['/foo/bar?baz=https://foo.bar', '/foo/bar?baz=https%3A%2F%2Ffoo.bar'],
    ['/foo/bar/ツ', '/foo/bar/%E3%83%84'],
    ['/foo/bar/%E3%83%84', '/foo/bar/%E3%83%84'],
    ['/foo/bar/%62%61%7A', '/foo/bar/baz'],
    ['/path/file-with-a-%2A.html', '/path/file-with-a-*.html'],
    ['/path/foo-%24', '/path/foo-$'],
  ])('2.2.2: %s stands for %s', (pattern, path) => {
    const isSame = !pattern.includes('https:');
    expect(says(`User-Agent: *\nDisallow: ${pattern}`, path)).toBe(!isSame);
  });

  it('2.2.2: robots.txt itself is always open, and of equals the one that allows wins', () => {
    expect(says('User-Agent: *\nDisallow: /', '/robots.txt')).toBe(true);
    expect(says('User-Agent: *\nDisallow: /page\nAllow: /page', '/page')).toBe(true);
  });

  it.each([
    ['/this/*/exactly', '/this/or/that/exactly/so', false],
    ['/this/*/exactly$', '/this/or/that/exactly/so', true],
    ['/this/*/exactly$', '/this/or/that/exactly', false],
    ['/a*a$', '/a', true],
    ['/a*a$', '/aa', false],
    ['/a$b', '/a$b', false],
    ['*', '/anything', false],
    ['/$', '/x', true],
    ['/*?print=', '/a?id=1&print=1', true],
    ['/*?*print=', '/a?id=1&print=1', false],
  ])('2.2.3: %s at %s: %s', (pattern, path, expected) => {
    expect(says(`User-Agent: *\nDisallow: ${pattern}`, path)).toBe(expected);
  });
});

describe('robots.txt, as hosts write it', () => {
  it('reads a byte-order mark, any line end, blanks, comments and an empty rule', () => {
    expect(says('\uFEFFUser-Agent : *\rDisallow : /a # not here\r\nDisallow:', '/a/b')).toBe(false);
    expect(says('User-Agent: *\nDisallow:', '/a')).toBe(true);
    expect(says('', '/a')).toBe(true);
    expect(says('<html><body>Not found: nothing</body></html>', '/a')).toBe(true);
  });

  it('is not led astray by lines between the names of a group', () => {
    const text = lines(
      'User-Agent: foobot',
      'Sitemap: https://fanal.example/s.xml',
      '',
      'User-Agent: b',
      'Disallow: /',
    );
    expect(says(text, '/a')).toBe(false);
    expect(readRobots(text, 'foobot').sitemaps).toEqual(['https://fanal.example/s.xml']);
  });

  it('tells the delay of the own group', () => {
    const text = lines('User-Agent: *', 'Crawl-delay: 10', 'User-Agent: foobot', 'Crawl-delay: 2.5', 'Disallow: /x');
    expect(readRobots(text, 'foobot').crawlDelay).toBe(2.5);
    expect(readRobots(text, 'barbot').crawlDelay).toBe(10);
    expect(readRobots('User-Agent: *\nCrawl-delay: soon', 'foobot').crawlDelay).toBeNull();
  });

  it('reads anything, and answers', () => {
    const text = fc.array(
      fc.oneof(
        fc.string(),
        fc.constantFrom('User-agent: *', 'Disallow: /*/$', 'Allow: *%', 'Disallow: /%zz', '\r', ':'),
      ),
    );
    fc.assert(
      fc.property(text, fc.webPath(), (all, path) => typeof says(all.join('\n'), path) === 'boolean'),
      { numRuns: 300 },
    );
  });

  it('allows exactly what a plain prefix does not close', () => {
    const path = fc.stringMatching(/^(?:\/[a-z]{0,3}){1,3}$/);
    fc.assert(
      fc.property(
        path,
        path,
        (rule, asked) => says(`User-agent: *\nDisallow: ${rule}`, asked) === !asked.startsWith(rule),
      ),
    );
  });

  it('does not take long over stars', () => {
    const text = `User-Agent: *\nDisallow: /${'*a'.repeat(2_000)}$`;
    expect(says(text, `/${'a'.repeat(3_000)}b`)).toBe(true);
  });
});
