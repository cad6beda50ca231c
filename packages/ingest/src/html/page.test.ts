import { describe, expect, it } from 'vitest';
import { isElement, type PageNode } from './dom.ts';
import { parsePage } from './page.ts';

/** The tree as it is written: names, and words in quotation marks. */
function written(node: PageNode): string {
  if (!isElement(node)) return JSON.stringify(node.nodeValue);
  const attributes = node.attributes.map(({ name, value }) => ` ${name}=${value}`).join('');
  return `${node.localName}${attributes}(${node.childNodes.map(written).join(' ')})`;
}
const tree = (html: string): string => written(parsePage(html).documentElement);

describe('a parsed page', () => {
  it('has one html and one body, whatever was written', () => {
    expect(tree('<p>a')).toBe('html(body(p("a")))');
    expect(tree('<html lang="fr"><head><title>T</title></head><p>a</p>b')).toBe(
      'html lang=fr(head(title("T")) body(p("a") "b"))',
    );
    expect(tree('<html><head></head><body><p>a</p></body></html><p>b</p>')).toBe('html(head() body(p("a") p("b")))');
    expect(tree('<html><div>a</div><body><p>b</p></body></html>')).toBe('html(body(div("a") p("b")))');
    expect(tree('')).toBe('html(body())');
    expect(parsePage('<body><main><body><p>a').body.textContent).toBe('a');
  });

  it('holds words and JSON-LD; no comments, programs and drawings', () => {
    expect(tree('<p>a<!-- x -->&eacute;<svg><title>x</title><path/></svg>b</p>')).toBe('html(body(p("aé" svg() "b")))');
    expect(tree('<script>x()</script><style>p{}</style>')).toBe('html(body(script() style()))');
    expect(tree('<script type="application/ld+json">{"a":1}</script>')).toContain('("{\\"a\\":1}")');
  });

  it('keeps the first value of an attribute that is asked for, in whatever case it is written', () => {
    const [p] = parsePage('<P CLASS=a class=b ID=c data-x=1 Hidden>x').body.children;
    expect(p).toMatchObject({ tagName: 'P', className: 'a', id: 'c', attributes: [{ name: 'hidden', value: '' }] });
    expect([p?.getAttribute('class'), p?.hasAttribute('hidden'), p?.getAttribute('data-x')]).toEqual(['a', true, null]);
  });

  it('is moved about without losing a node', () => {
    const document = parsePage('<div><p>a</p>b<i>c</i></div>');
    const [div] = document.body.children;
    const [p, i] = div?.children ?? [];
    if (!div || !p || !i) throw new Error('no tree');
    div.replaceChild(i, p);
    expect(written(document.body)).toBe('body(div(i("c") "b"))');
    div.appendChild(i);
    expect(written(document.body)).toBe('body(div("b" i("c")))');
    expect([div.firstChild?.previousSibling, i.nextSibling, p.parentNode]).toEqual([null, null, null]);
    i.remove();
    i.remove();
    expect([written(document.body), div.lastChild]).toEqual(['body(div("b"))', div.firstChild]);
  });

  it('refuses more nodes and levels than pages have', () => {
    expect(() => parsePage('<div>'.repeat(2_001))).toThrow(RangeError);
    expect(() => parsePage('<br>'.repeat(250_001))).toThrow(RangeError);
    expect(parsePage('<br>'.repeat(10_000)).getElementsByTagName('BR')).toHaveLength(10_000);
  });
});
