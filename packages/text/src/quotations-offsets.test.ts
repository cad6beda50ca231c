import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lines } from './lines.ts';
import { type Quotation, matchQuotations } from './quotations.ts';

/** A text with ⟦ and ⟧ around what must be found: the text without them, and the offsets. */
function wanted(marked: string): { text: string; spans: [number, number][] } {
  const spans: [number, number][] = [];
  const open: number[] = [];
  let text = '';
  for (const character of marked) {
    if (character === '⟦') open.push(text.length);
    else if (character === '⟧') spans.push([open.pop() ?? -1, text.length]);
    else text += character;
  }
  return { text, spans: spans.sort((a, b) => a[0] - b[0] || b[1] - a[1]) };
}

const offsets = (all: readonly Quotation[]) => all.map(({ inner }) => [inner.start, inner.end]);

describe('offsets of what is quoted', () => {
  it.each([
    // Every pair, with the spaces of either language.
    'Le maire a dit : « ⟦On ferme le pont.⟧ »',
    'Le maire a dit : «\u00A0⟦On ferme le pont.⟧\u00A0» Puis rien.',
    'Le maire a dit : «\u202F⟦On ferme⟧\u202F», puis “⟦non⟧”.',
    'Le maire a dit : <<⟦On ferme⟧>>, puis << ⟦non⟧ >>.',
    'She said: “⟦We close the bridge.⟧” Then nothing.',
    'She said: "⟦We close the bridge.⟧" Then nothing.',
    '‘⟦We close the bridge,⟧’ she said.',
    "'⟦We close the bridge,⟧' she said.",
    "``⟦We close the bridge,⟧'' she said.",
    'The sign says „⟦closed⟧“ and ‹⟦no entry⟧›.',
    // Glued to the word before or after.
    'Elle parle d\'«⟦erreur⟧» et l’“⟦accord⟧” et d\'"⟦échec⟧".',
    'Il dit "⟦oui⟧"et «⟦non⟧»puis part.',
    // Nested.
    '« ⟦Il a crié “⟦stop⟧”, et rien⟧ », raconte-t-elle.',
    '« ⟦Il a crié : « ⟦Stop !⟧ »⟧ », raconte-t-elle.',
    '“⟦He said ‘⟦stop⟧’ twice,⟧” she said.',
    'She called it "⟦a \'⟦farce⟧\'⟧".',
    '"⟦He ended with \'⟦the end,⟧\'⟧" she said.',
    'She called it \'⟦a "⟦farce⟧"⟧\'.',
    // Of two kinds, or the wrong way round.
    '« ⟦On ferme⟧”, dit-il. “⟦Non⟧ », dit-elle.',
    'Elle a dit: «⟦On ferme⟧", et "⟦non⟧».',
    'Il lance ” ⟦on verra⟧ “, puis sort.',
    'Ein Plakat: »⟦offen⟧«.',
    // Closed and opened again around the cue.
    '« ⟦La digue⟧ », dit-elle, « ⟦tiendra.⟧ »',
    '"⟦The wall,⟧" she said, "⟦will hold.⟧"',
    '« ⟦Je pars, lance-t-il. Et je ne reviendrai pas.⟧ »',
    // One mark lost.
    '« ⟦On verra bien, dit-il.⟧',
    '⟦On verra bien⟧ », dit-il. « ⟦Ou pas⟧ », dit-elle.',
    'Il veut « ⟦une bonne chose , dit-il.⟧ Elle, « ⟦doute⟧ ».',
    // Characters that nobody sees.
    'Il dit « \u00AD⟦on fer\u00ADme⟧\u00AD » hier.',
    '«\u200B⟦On ferme⟧\u200B» dit-il.',
    // Decomposed accents.
    'Il est "⟦presse\u0301⟧", dit-elle, "⟦et fa\u0302che\u0301⟧".',
    "the cafe\u0301’s owner and the cafe\u0301's hat",
    // Apostrophes are no marks.
    "the workers' union said '⟦no⟧' today",
    "'⟦It is the workers' choice⟧', she said.",
    "'⟦It’s the bosses’ fault, isn't it?⟧' she said",
    "rock 'n' roll, rock ’n’ roll, the ’90s and the '60s, ’tis said",
    'L’homme qu’on croyait parti n’a pas dit « ⟦aujourd’hui⟧ ».',
    'a 6\'2" man, a 27" screen, and "⟦the best⟧" of it',
    // Nothing between the marks, or nothing but a bullet before them.
    '« » "" “ ” \'\'',
    '• » un\n• » deux',
    '» À lire aussi : le port\nUn texte « ⟦normal⟧ ».',
    // Offsets are UTF-16 code units.
    '😀« ⟦Oui 😀⟧ »😀',
  ])('%s', (marked) => {
    const { text, spans } = wanted(marked);
    expect(offsets(matchQuotations(text, lines(text)))).toEqual(spans);
  });
});

describe('a quotation over several paragraphs', () => {
  const joined = (marked: string) => {
    const { text, spans } = wanted(marked);
    const all = matchQuotations(text, lines(text));
    expect(offsets(all)).toEqual(spans);
    return all.map(({ carriesOn, balanced }) => (balanced ? carriesOn : 'guess'));
  };

  it('opens again in each paragraph', () => {
    expect(joined('« ⟦Un.⟧\n« ⟦Deux.⟧\n« ⟦Trois.⟧ »\nFin.')).toEqual([null, 0, 1]);
    expect(joined('“⟦One.⟧\n“⟦Two.⟧\n“⟦Three.⟧”\nEnd.')).toEqual([null, 0, 1]);
    expect(joined('"⟦One.⟧\n"⟦Two.⟧"\nEnd.')).toEqual([null, 0]);
  });

  it('repeats the closing mark, as French printers do', () => {
    expect(joined('« ⟦Un.⟧\n» ⟦Deux.⟧\n» ⟦Trois.⟧ »\nFin.')).toEqual([null, 0, 1]);
  });

  it('opens once and closes once', () => {
    expect(joined('« ⟦Un.⟧\n⟦Deux.⟧ », dit-elle.\nFin.')).toEqual([null, 0]);
    expect(joined('« ⟦Un.⟧\n⟦Deux, sans marque.⟧\n⟦Trois.⟧ »\nFin.')).toEqual([null, 0, 1]);
  });

  it('does not run through headings, nor further than two paragraphs without a mark', () => {
    expect(joined('« ⟦Un.⟧\nUn intertitre\n⟦Deux.⟧ »')).toEqual(['guess', 'guess']);
    expect(joined('« ⟦Un.⟧\nA.\nB.\nC.\n⟦Deux.⟧ »')).toEqual(['guess', 'guess']);
  });

  it('begins anew after a paragraph that does not open again', () => {
    expect(joined('« ⟦Un.⟧\nLe maire est sorti.\n« ⟦Deux.⟧ »')).toEqual(['guess', null]);
  });
});

/** Two quotations never cross: one holds the other, marks and all, or they are apart. */
function areApart(all: readonly Quotation[]): boolean {
  return all.every((one, i) =>
    all
      .slice(i + 1)
      .every(({ span }) => span.start >= one.span.end || (span.start >= one.span.start && span.end <= one.span.end)),
  );
}

it('does not end an unclosed quotation inside one that it holds', () => {
  expect(areApart(matchQuotations('‟«!»„'))).toBe(true);
});

const FRENCH = ['Le maire', 'a déclaré', 'qu’il', "l'accord", 'aujourd’hui', 'de 2031', 'e\u0301te\u0301', 'dit-il'];
const ENGLISH = ['She said', "don't", 'the workers’ union', "the bosses' plan", 'in the ’90s', '6\'2"', 'he added'];
const GLUE = [' ', '\u00A0', '\u202F', ', ', '. ', ' : ', '\n', '\n\n', '\u00AD', '(', ')', ' — ', '? ', '!', '…', ''];
const MARKS = [...'«»“”„‟"″‹›‘’‚`\'', '<<', '>>', "''", '``', '« ', ' »'];

describe.each([
  ['French', FRENCH],
  ['English', ENGLISH],
])('whatever %s text comes', (_, words) => {
  const piece = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...words) },
    { weight: 3, arbitrary: fc.constantFrom(...GLUE) },
    { weight: 4, arbitrary: fc.constantFrom(...MARKS) },
  );
  const texts = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));

  it('spans are inside, in order and apart, and hold what stands between their marks', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const paragraphs = lines(text);
        const all = matchQuotations(text, paragraphs);
        for (const [i, { span, inner, parent, carriesOn }] of all.entries()) {
          expect(inner.start).toBeGreaterThanOrEqual(span.start);
          expect(inner.end).toBeLessThanOrEqual(span.end);
          expect(inner.end).toBeGreaterThan(inner.start);
          expect(text.slice(inner.start, inner.end).trim()).toBe(text.slice(inner.start, inner.end));
          expect(paragraphs.some(({ start, end }) => start <= span.start && span.end <= end)).toBe(true);
          expect(parent ?? -1).toBeLessThan(i);
          expect(carriesOn ?? -1).toBeLessThan(i);
          if (i > 0) expect(all[i - 1]?.span.start).toBeLessThanOrEqual(span.start);
          const around = parent === null ? null : all[parent];
          if (around) expect(around.span.end).toBeGreaterThanOrEqual(span.end);
        }
        expect(areApart(all)).toBe(true);
      }),
      { numRuns: 3_000 },
    );
  });

  it('reads a paragraph the same whatever stands in another', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const line = text.replaceAll('\n', ' ').trim();
        const alone = offsets(matchQuotations(line, lines(line)));
        const before = 'Rien ne manque.\n';
        const after = offsets(matchQuotations(before + line, lines(before + line)));
        expect(after.map(([start = 0, end = 0]) => [start - before.length, end - before.length])).toEqual(alone);
      }),
      { numRuns: 500 },
    );
  });
});
