import { describe, expect, it } from 'vitest';
import { localeOf, sourceOf } from '../../../test/helpers.ts';
import { extract } from '../../index.ts';

/** The best event of a sentence, its sides as the text has them. */
function told(language: string, text: string) {
  const { events } = extract(sourceOf(text, language), localeOf(language), { doubtfulEvents: true });
  const [best] = events.toSorted((a, b) => b.confidence - a.confidence || a.trigger.start - b.trigger.start);
  const side = (recipient: boolean) =>
    best?.participants
      .filter(({ role }) => (role === 'recipient') === recipient)
      .map(({ span }) => text.slice(span.start, span.end));
  return [best?.type, side(false), side(true)];
}

describe('who does what to whom', () => {
  it.each([
    [
      'en',
      'Kestrian police arrested two Velmari diplomats on Tuesday.',
      'COERCE',
      ['Kestrian police'],
      ['two Velmari diplomats'],
    ],
    [
      'en',
      'Two Velmari diplomats were arrested on Tuesday by Kestrian police.',
      'COERCE',
      ['Kestrian police'],
      ['Two Velmari diplomats'],
    ],
    [
      'en',
      'Ethnic Lormars in south Kestria are demanding autonomy from the Kestrian government.',
      'REQUEST',
      ['Ethnic Lormars'],
      ['the Kestrian government'],
    ],
    [
      'en',
      'The Velmari army threatened to shell Kestria unless the talks resume.',
      'THREATEN',
      ['The Velmari army'],
      ['Kestria'],
    ],
    ['en', 'Velmar said it would expel three Kestrian envoys.', 'SANCTION', ['Velmar'], ['three Kestrian envoys']],
    ['en', 'The Velmari cabinet declared that Kestria must withdraw.', 'REQUEST', ['The Velmari cabinet'], ['Kestria']],
    [
      'en',
      'Up to 300 Kestrian students staged a rally against Velmar to demand elections.',
      'PROTEST',
      ['300 Kestrian students'],
      ['Velmar'],
    ],
    ['en', 'Kestria and Velmar agreed to hold joint exercises.', 'AGREE', ['Kestria', 'Velmar'], []],
    ['en', 'Kestria trained militiamen for attacks on Velmar.', 'MOBILIZE', ['Kestria'], ['Velmar']],
    [
      'fr',
      'La police kestrienne a arrêté mardi deux diplomates velmariens.',
      'COERCE',
      ['La police kestrienne'],
      ['deux diplomates velmariens'],
    ],
    ['fr', 'La Kestrie a accusé le Velmar de mensonge.', 'ACCUSE', ['La Kestrie'], ['le Velmar']],
  ])('%s: %s', (language, text, ...expected) => {
    expect(told(language, text)).toEqual(expected);
  });
});
