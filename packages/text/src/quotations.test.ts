import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lines } from './lines.ts';
import { matchQuotations } from './quotations.ts';

const found = (text: string) => matchQuotations(text, lines(text)).map((q) => text.slice(q.inner.start, q.inner.end));

/** Time that this thread has worked, whatever else the machine does. */
const cpuMs = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
};

describe('matchQuotations', () => {
  it('gives the span with the marks and the one without, exactly', () => {
    expect(matchQuotations('Il dit : « Oui. » Puis rien.')).toEqual([
      { span: { start: 9, end: 17 }, inner: { start: 11, end: 15 }, parent: null, balanced: true, carriesOn: null },
    ]);
  });

  it.each([
    ['« a b », “c d”, "e f", „g h“, ‹i j›', ['a b', 'c d', 'e f', 'g h', 'i j']],
    ['«\u00a0serré\u00a0» et «\u202ffin\u202f»', ['serré', 'fin']],
    ["''typed twice'' here", ['typed twice']],
    ["``We vote,'' she said. ``Now.''", ['We vote,', 'Now.']],
    ["``They shout `Down with it,' and leave,'' she said", ["They shout `Down with it,' and leave,", 'Down with it,']],
    ['the workers’ union and Anna’s hat', []],
    ['‘Don’t go,’ she said', ['Don’t go,']],
    ['rock ’n roll in the ’90s', []],
    ['a screen of 15" and more', []],
    [`${'"'.repeat(12)} Le bac "part" ${'«'.repeat(9)}`, ['part']],
  ])('pairs every kind of mark, and no apostrophe: %s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('nests', () => {
    const text = '« Il a crié “stop” hier »';
    const [outer, inner] = matchQuotations(text);
    expect(outer?.parent).toBeNull();
    expect(inner).toMatchObject({ parent: 0, inner: { start: 13, end: 17 } });
  });

  it.each([
    ['“mixte »', 'mixte'],
    ['"mixte»', 'mixte'],
    ['dit : ” la mer monte “.', 'la mer monte'],
    ["qu' »il ne part pas »", 'il ne part pas'],
    ["d' »obsolète »", 'obsolète'],
    ['"On ne parle pas ainsi »Roy a expliqué. "Assez", dit-il', 'On ne parle pas ainsi'],
    ['« sans fin', 'sans fin'],
    ['sans début », dit-il', 'sans début'],
  ])('repairs %s and says that it did', (text, expected) => {
    const [quotation] = matchQuotations(text);
    expect(text.slice(quotation?.inner.start, quotation?.inner.end)).toBe(expected);
    expect(quotation?.balanced).toBe(false);
  });

  it('lets a lost closing mark run to the end of its paragraph only', () => {
    expect(found('« un, dit-il\ndeux « trois »')).toEqual(['un, dit-il', 'trois']);
  });

  it('joins paragraphs that open again and close once', () => {
    const text = '« Premier paragraphe.\n« Second paragraphe. »\nFin.';
    const [first, second] = matchQuotations(text, lines(text));
    expect(first?.balanced).toBe(true);
    expect(second?.carriesOn).toBe(0);
  });

  it('ends an opening mark without closer before the next quotation of its kind', () => {
    expect(found('« On verra. Il part. « On a vu »')).toEqual(['On verra. Il part.', 'On a vu']);
  });

  it('never throws; spans stay inside, in order, and children inside their parents', () => {
    const letters = fc.constantFrom(...'«»“”„"‹›‘’\'  \n.,ab…');
    fc.assert(
      fc.property(fc.string({ unit: letters, maxLength: 80 }), (text) => {
        const all = matchQuotations(text, lines(text));
        for (const [i, { span, inner, parent }] of all.entries()) {
          expect(span.start).toBeLessThanOrEqual(inner.start);
          expect(inner.start).toBeLessThan(inner.end);
          expect(inner.end).toBeLessThanOrEqual(span.end);
          expect(span.end).toBeLessThanOrEqual(text.length);
          if (i > 0) expect(all[i - 1]?.span.start).toBeLessThanOrEqual(span.start);
          if (parent !== null) expect(all[parent]?.span.start).toBeLessThanOrEqual(span.start);
        }
      }),
      { numRuns: 500 },
    );
  });

  it.each(['«', '»', '"', '“ ', '« » ', "'a ", "'s' a ", '<<', '>> ', '. »', '« a.\n', '» a.\n', 'a.\n'])(
    'takes a megabyte of %j in linear time',
    (mark) => {
      const time = (count: number): number => {
        const text = `« a.\n${mark.repeat(count / mark.length)}`;
        const paragraphs = lines(text);
        const start = cpuMs();
        matchQuotations(text, paragraphs);
        return cpuMs() - start;
      };
      time(10_000);
      expect(time(1_000_000)).toBeLessThan(8_000);
    },
  );
});
