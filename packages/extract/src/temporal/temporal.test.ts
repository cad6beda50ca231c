import { TemporalExpression } from '@dixit/model';
import { matchQuotations } from '@dixit/text';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { casesOf, documentOf, localeOf, onDay } from '../../test/time-fixtures.ts';
import { findTemporals } from './index.ts';

interface Case {
  text: string;
  published: string | null;
  expressions: [string, string][];
}

const read = (code: string, text: string, published: string | null = null) =>
  findTemporals({
    source: documentOf(text, published === null ? null : onDay(published)),
    locale: localeOf(code),
    quotations: [],
  });

describe.each(['fr', 'en'])('cases of %s', (code) => {
  it.each(casesOf<Case[]>(code, 'temporal'))('$text ($published)', ({ text, published, expressions }) => {
    const found = read(code, text, published).expressions;
    expect(found.map((each) => [each.text, each.value])).toEqual(expressions);
    for (const each of found) {
      expect(text.slice(each.span.start, each.span.end)).toBe(each.text);
      expect(TemporalExpression.safeParse(each).error).toBeUndefined();
    }
  });
});

describe('one instant in three zones', () => {
  const text = 'Mardi dès 14H30 GMT. À 17h30, heure russe. À 9h30 du matin à Washington.';

  it('is one once the date is given', () => {
    const instants = read('fr', text, '2031-12-09').expressions.map((each) => each.resolved?.instant);
    expect(instants).toEqual(['2031-12-09T14:30:00Z', '2031-12-09T14:30:00Z', '2031-12-09T14:30:00Z']);
  });

  it('keeps the forms it may have while the day is unknown', () => {
    const [gmt, moscow, washington] = read('fr', text).expressions;
    expect(gmt?.resolved).toMatchObject({ instant: null, offset: 'Z', alternatives: ['XXXX-WXX-2T14:30Z'] });
    expect(moscow?.resolved).toMatchObject({ instant: null, offset: '+03:00', alternatives: ['T14:30Z'] });
    expect(washington?.resolved).toMatchObject({ instant: null, offset: null, alternatives: ['T14:30Z', 'T13:30Z'] });
  });

  it('moves the weekday along with the clock', () => {
    expect(read('en', 'It starts Tuesday at 9 p.m. EST.').expressions[0]?.value).toBe('XXXX-WXX-3T02:00Z');
  });
});

describe('a clock time without a day', () => {
  it('belongs to the day ahead when it is to come, whatever day was named for the saying', () => {
    const text = 'It moves to Wednesday, November 12, she said on Friday. It is due to open at 8 a.m. New York time.';
    const last = read('en', text, '2025-11-07').expressions.at(-1);
    expect(last).toMatchObject({ text: '8 a.m. New York time', value: '2025-11-12T08:00-05:00' });
  });

  it('is taken from the label of an update as ingest read it, and its zone holds in the entry', () => {
    const text = '18h52\nTout est fini depuis 18h30.';
    const time = {
      edtf: '2025-10-28T18:52:00+01:00',
      start: '2025-10-28T17:52:00Z',
      end: '2025-10-28T17:53:00Z',
      instant: '2025-10-28T17:52:00Z',
      offset: '+01:00',
      approximate: false,
      precision: 'minute' as const,
      basis: 'stated' as const,
      reference: '2025-10-28',
      text: '18h52',
      span: { start: 0, end: 5 },
      alternatives: [],
    };
    const update = { label: '18h52', labelSpan: { start: 0, end: 5 }, order: 0, time };
    const blocks = [{ kind: 'update' as const, span: { start: 6, end: text.length }, reason: null, update }];
    const { expressions } = findTemporals({
      source: { ...documentOf(text, onDay('2025-10-28')), blocks },
      locale: localeOf('fr'),
      quotations: [],
    });
    expect(expressions.map(({ span, value }) => [span.start, span.end, value])).toEqual([
      [0, 5, '2025-10-28T18:52+01:00'],
      [27, 32, '2025-10-28T18:30+01:00'],
    ]);
  });
});

describe('an entry of a live blog', () => {
  const entry = (text: string, day: string, clock: string) => {
    const time = { ...onDay(day), edtf: `${day}T${clock}:00+02:00`, offset: '+02:00', precision: 'minute' as const };
    const update = { label: clock, labelSpan: { start: 0, end: 0 }, order: 0, time };
    const blocks = [{ kind: 'update' as const, span: { start: 0, end: text.length }, reason: null, update }];
    const source = { ...documentOf(text, onDay('2031-06-12')), blocks };
    return findTemporals({ source, locale: localeOf('fr'), quotations: [] }).expressions.map(({ value }) => value);
  };

  it('counts from the time that it bears, not from that of the page', () => {
    expect(entry('Le barrage a cédé hier. Demain, les écoles seront fermées.', '2031-06-10', '08:15')).toEqual([
      '2031-06-09',
      '2031-06-11',
    ]);
    expect(entry('La digue a cédé il y a vingt minutes.', '2031-06-10', '08:15')).toEqual(['2031-06-10T07:55']);
    expect(entry('Tout est calme depuis 7h30.', '2031-06-10', '08:15')).toEqual(['2031-06-10T07:30+02:00']);
  });

  it('tells « le lendemain » from the day it names itself', () => {
    expect(entry('Le 3 juin, la pluie a commencé. Le lendemain, le lac débordait.', '2031-06-10', '08:15')).toEqual([
      '2031-06-03',
      '2031-06-04',
    ]);
  });
});

describe('the date of the document', () => {
  it('is read off « Publié le » and resolves what is relative', () => {
    const { published, expressions } = read('fr', 'Publié le 6 octobre 2025\nIl a parlé hier.');
    expect(published).toMatchObject({ edtf: '2025-10-06', basis: 'stated', precision: 'day', text: '6 octobre 2025' });
    expect(expressions.at(-1)).toMatchObject({
      value: '2025-10-05',
      resolved: { basis: 'resolved-from-publication', reference: '2025-10-06' },
    });
  });

  it('is an interval between what was and what will be', () => {
    const { published } = read('en', 'The war began in March 2014. They will vote in 2027.');
    expect(published).toMatchObject({
      edtf: '2014-03/2027',
      start: '2014-03-01T00:00:00Z',
      end: '2028-01-01T00:00:00Z',
      basis: 'inferred',
    });
  });

  it('is read off a byline that is page furniture, before the day of a later change', () => {
    const text = 'Par Mara Velin | 30 septembre 2018\nMis à jour le 7 janvier 2020\nLe pont a rouvert mardi.';
    const { blocks, ...rest } = documentOf(text);
    const source = {
      ...rest,
      blocks: blocks.map((block, i) => (i < 2 ? { ...block, kind: 'boilerplate' as const } : block)),
    };
    const { published, expressions } = findTemporals({ source, locale: localeOf('fr'), quotations: [] });
    expect(published).toMatchObject({ edtf: '2018-09-30', basis: 'stated', text: '30 septembre 2018' });
    expect(expressions.map(({ value }) => value)).toEqual(['2018-09-25']);
  });

  it('is open where only what is to come has a year', () => {
    const { published } = read('fr', 'Ils pourraient bâtir le pont dès 2031.');
    expect(published).toMatchObject({ edtf: '../2031', start: null, end: '2032-01-01T00:00:00Z', text: '2031' });
  });

  it('is null when the text gives none', () => {
    expect(read('fr', 'Il a parlé mardi.').published).toBeNull();
  });
});

describe('a day named inside a quotation', () => {
  const quoted = (code: string, text: string) => {
    const source = documentOf(text, onDay('2025-10-08'));
    const quotations = matchQuotations(
      text,
      source.blocks.map(({ span }) => span),
    );
    return findTemporals({ source, locale: localeOf(code), quotations }).expressions.map((each) => [
      each.text,
      each.value,
      each.resolved?.reference,
    ]);
  };

  it.each([
    ['« Il viendra demain », a déclaré hier soir la ministre.', 'demain', '2025-10-08', '2025-10-07'],
    ['Hier, elle a promis : « Nous répondrons demain. »', 'demain', '2025-10-08', '2025-10-07'],
    ['« Ils ont tiré jusqu’à ce matin », a dit lundi Radek Osmar.', 'ce matin', '2025-10-06TMO', '2025-10-06'],
    ['"We will vote tomorrow," Mara Velin said on Monday.', 'tomorrow', '2025-10-07', '2025-10-06'],
  ])('%s', (text, words, value, reference) => {
    expect(quoted(text.startsWith('"') ? 'en' : 'fr', text)).toContainEqual([words, value, reference]);
  });

  it('counts from the day of writing when the saying is dated in no clause of its own', () => {
    const text = '"We will vote tomorrow," she said. On Monday it rained.';
    expect(quoted('en', text)).toContainEqual(['tomorrow', '2025-10-09', '2025-10-08']);
  });
});

describe('a stretch of time', () => {
  it('has both ends beside it when each is complete without the other', () => {
    const [stretch] = read('fr', 'Le musée fermera du lundi 13 octobre au jeudi 16 octobre.', '2025-10-08').expressions;
    expect(stretch).toMatchObject({ type: 'range', value: '2025-10-13/2025-10-16' });
    expect(stretch?.resolved).toMatchObject({ edtf: '2025-10-13/2025-10-16', end: '2025-10-17T00:00:00Z' });
    expect(stretch?.ends?.map(({ text, value, span }) => [text, value, span.start])).toEqual([
      ['lundi 13 octobre', '2025-10-13', 20],
      ['jeudi 16 octobre', '2025-10-16', 40],
    ]);
  });

  it('is one expression when its ends share a word or a dash joins them', () => {
    for (const text of ['Il sera fermé du 3 au 6 novembre.', 'Il sera fermé 14 h-16 h.']) {
      expect(read('fr', text, '2025-10-08').expressions.map(({ ends }) => ends)).toEqual([undefined]);
    }
  });

  it('is counted from the minute of writing where that is known', () => {
    const published = { ...onDay('2025-10-08'), edtf: '2025-10-08T15:30:00', precision: 'minute' as const };
    const source = documentOf('They left twenty minutes ago and return in the next three hours.', published);
    const { expressions } = findTemporals({ source, locale: localeOf('en'), quotations: [] });
    expect(expressions.map(({ value }) => value)).toEqual(['2025-10-08T15:10', '2025-10-08T15:30/2025-10-08T18:30']);
  });
});

describe('bad input', () => {
  it('makes no value of a stretch that ends on no day', () => {
    const { expressions, diagnostics } = read('en', 'It ran February 20 - 29, 2022.', '2022-03-01');
    expect(expressions.map(({ value }) => value)).not.toContain(null);
    expect(diagnostics.map(({ code }) => code)).toEqual(['DATE_IMPOSSIBLE']);
  });

  it('reports a date of no calendar and makes none up', () => {
    const { expressions, diagnostics } = read('fr', 'La réunion du 31 février 2025 est annulée.', '2025-01-01');
    expect(expressions).toEqual([]);
    expect(diagnostics).toEqual([
      {
        stage: 'extract',
        code: 'DATE_IMPOSSIBLE',
        severity: 'warning',
        params: { text: '31 février 2025' },
        span: { start: 14, end: 29 },
      },
    ]);
  });

  it('reports zones that contradict each other', () => {
    const { diagnostics } = read('fr', 'À 15H00 GMT (15h00 à Paris).', '2025-01-01');
    expect(diagnostics.map((each) => each.code)).toEqual(['ZONE_CONTRADICTORY']);
    expect(read('fr', 'À 15H00 GMT (16h00 à Paris).', '2025-01-01').diagnostics).toEqual([]);
  });

  it('reads ten thousand dates in no more than three times ten times what a thousand take', () => {
    const timeOf = (count: number): number => {
      const dates = Array.from(
        { length: count },
        (_, i) => `le ${1 + (i % 28)} mai ${1990 + (i % 30)} à 18h00, heure de Moscou`,
      );
      const before = process.cpuUsage();
      expect(read('fr', dates.join(' ')).expressions).toHaveLength(count);
      const { user, system } = process.cpuUsage(before);
      return user + system;
    };
    timeOf(1000);
    const once = Math.min(timeOf(1000), timeOf(1000), timeOf(1000));
    expect(Math.min(timeOf(10_000), timeOf(10_000))).toBeLessThan(30 * once);
  });

  it('never throws, and every value is one of the model', () => {
    const word = fc.constantFrom(
      ...'le du au 31 3 mai mars fin il y a 22 h 18h00 , heure de Moscou à Washington mardi dernier 2021 2021-02-30 99/99/99 (GMT) Noël siècle XXe 10:75 12 . - / :'.split(
        ' ',
      ),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 25 }), (words) => {
        for (const each of read('fr', words.join(' '), '2024-02-29').expressions) {
          expect(TemporalExpression.safeParse(each).error).toBeUndefined();
        }
      }),
      { numRuns: 300 },
    );
  });
});
