import { AnnotateOutput } from '@dixit/model';
import { aSource, aSpeaker, aStatement, aTime, anEventMention, anExtraction } from '@dixit/testing';
import { expect, it } from 'vitest';
import { annotationOf } from './annotation.ts';

const text = '😀 « Le sommet », a dit Orla Venn mardi, « aura lieu à Port-Aubrac. »';
const source = aSource({ text });

function at(words: string) {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
}

it('points into the text as given', () => {
  const statement = aStatement(source, {
    parts: [at('Le sommet'), at('aura lieu à Port-Aubrac.')],
    text: 'Le sommet […] aura lieu à Port-Aubrac.',
    cue: { span: at('a dit'), text: 'a dit', lemma: 'dire', form: 'verb' },
    speaker: aSpeaker({ mention: at('Orla Venn'), mentionText: 'Orla Venn', name: 'Orla Venn' }),
  });
  const weak = anEventMention({ key: 'v0', confidence: 0.3, trigger: at('aura lieu') });
  const strong = anEventMention({
    key: 'v1',
    trigger: at('sommet'),
    time: aTime('2031-03-04'),
    place: { name: 'Port-Aubrac', country: null, kind: 'city', span: at('Port-Aubrac') },
    participants: [{ entity: null, actorId: null, name: 'Orla Venn', role: 'actor', span: at('Orla Venn') }],
  });
  const extraction = anExtraction(source, {
    statements: [statement],
    events: [weak, strong],
    temporals: [{ span: at('mardi'), text: 'mardi', type: 'date', value: '2031-03-04', resolved: null }],
  });

  const annotation = AnnotateOutput.parse(annotationOf(extraction, source));

  expect(annotation.quotes).toEqual([
    {
      content: [5, text.indexOf(' »', 30)],
      contentParts: [
        [5, 14],
        [43, 67],
      ],
      cue: [18, 23],
      speaker: [24, 33],
      speakerText: 'Orla Venn',
      speakerResolved: 'Orla Venn',
      addressee: null,
      type: 'direct',
      act: 'assert',
      confidence: 'clear',
      reasons: [],
      nested: false,
    },
  ]);
  expect(annotation.expressions).toEqual([{ span: [34, 39], text: 'mardi', value: '2031-03-04', type: 'date' }]);
  expect(annotation.events.map(({ trigger }) => text.slice(...trigger))).toEqual(['sommet', 'aura lieu']);
  expect(annotation.events[0]).toMatchObject({
    time: '2031-03-04',
    place: 'Port-Aubrac',
    actors: [{ text: 'Orla Venn', span: [24, 33] }],
    recipients: [],
  });
});

it.each([
  [
    'du 3 avril au 6 mai',
    [
      ['3 avril', '2031-04-03'],
      ['6 mai', '2031-05-06'],
    ],
    true,
  ],
  [
    'de 17 h à 21 h',
    [
      ['17 h', '2031-04-03T17:00'],
      ['21 h', '2031-04-03T21:00'],
    ],
    true,
  ],
  [
    'from 2021 to 2024',
    [
      ['2021', '2021'],
      ['2024', '2024'],
    ],
    true,
  ],
  [
    'between now and March',
    [
      ['now', 'PRESENT_REF'],
      ['March', '2031-03'],
    ],
    true,
  ],
  [
    'from 3 pm to 5 pm',
    [
      ['3 pm', '2031-04-03T15:00'],
      ['5 pm', '2031-04-03T17:00'],
    ],
    false,
  ],
  [
    'de mai à juin',
    [
      ['mai', '2031-05'],
      ['juin', '2031-06'],
    ],
    false,
  ],
  [
    'today till tomorrow',
    [
      ['today', '2031-04-03'],
      ['tomorrow', '2031-04-04'],
    ],
    false,
  ],
  [
    'from 2021 to the end of 2024',
    [
      ['2021', '2021'],
      ['the end of 2024', '2024'],
    ],
    false,
  ],
])('tells whether the ends of a range are marked apart: %s', (words, ends, apart) => {
  const range = aSource({ text: words });
  const [first, second] = ends.map(([piece = '', value = '']) => {
    const start = words.indexOf(piece);
    return { span: { start, end: start + piece.length }, text: piece, value, type: 'date' as const };
  });
  if (first === undefined || second === undefined) throw new Error('two ends');
  const whole = { start: 0, end: words.length };
  const extraction = anExtraction(range, {
    temporals: [{ span: whole, text: words, type: 'range', value: 'a/b', resolved: null, ends: [first, second] }],
  });
  const { expressions } = annotationOf(extraction, range);
  expect(expressions.map(({ span }) => words.slice(...span))).toEqual(apart ? [first.text, second.text] : [words]);
  expect(expressions.map(({ candidates }) => candidates)).toEqual(apart ? [['a/b'], undefined] : [undefined]);
});

it.each([
  [
    'juillet',
    '2031-07',
    { start: '2031-07-01T00:00:00Z', end: '2031-08-01T00:00:00Z', precision: 'month' },
    '2031-07-01/2031-08-01',
  ],
  ['mardi', '2031-03-04', { start: '2031-03-04T00:00:00Z', end: '2031-03-05T00:00:00Z', precision: 'day' }, undefined],
] as const)('writes %s as the days it covers too when it is longer than one', (words, value, bounds, days) => {
  const source = aSource({ text: words });
  const span = { start: 0, end: words.length };
  const temporal = { span, text: words, type: 'date' as const, value, resolved: { ...aTime(value), ...bounds } };
  const { expressions } = AnnotateOutput.parse(annotationOf(anExtraction(source, { temporals: [temporal] }), source));
  expect(expressions[0]?.candidates?.[0]).toBe(days);
});

it('writes a part of day alone too when its day is told elsewhere', () => {
  const source = aSource({ text: 'dans la soirée' });
  const temporal = {
    span: { start: 0, end: 14 },
    text: 'dans la soirée',
    type: 'datetime' as const,
    value: '2031-03-04TEV',
    stated: 'TEV',
  };
  const { expressions } = annotationOf(anExtraction(source, { temporals: [{ ...temporal, resolved: null }] }), source);
  expect(expressions[0]).toMatchObject({
    value: '2031-03-04TEV',
    candidates: ['TEV', '2031-03-04T16:00/2031-03-04T20:00'],
  });
});

it.each([
  ['2031-03-04TMO', undefined, '2031-03-04T08:00/2031-03-04T12:00'],
  ['2031-03-04TMO', 'end' as const, '2031-03-04T10:00/2031-03-04T12:00'],
  ['2031-03-04TAF', 'start' as const, '2031-03-04T12:00/2031-03-04T14:00'],
  ['2031-03-04TNI', undefined, '2031-03-04T20:00/2031-03-04T23:59:59'],
  ['TMO', undefined, 'T08:00/T12:00'],
  ['2031-03-04T08:00', undefined, undefined],
  ['2031-03-04TMI', undefined, undefined],
])('writes the hours of a part of day too: %s, %s', (value, edge, hours) => {
  const source = aSource({ text: 'then' });
  const temporal = { span: { start: 0, end: 4 }, text: 'then', type: 'datetime' as const, value, resolved: null };
  const { expressions } = annotationOf(
    anExtraction(source, { temporals: [{ ...temporal, ...(edge === undefined ? {} : { edge }) }] }),
    source,
  );
  expect(expressions[0]?.candidates).toEqual(hours === undefined ? undefined : [hours]);
});
