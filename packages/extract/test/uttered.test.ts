import { onDay } from './time-fixtures.ts';
import type { Source } from '@dixit/model';
import { describe, expect, it } from 'vitest';
import { extract } from '../src/index.ts';
import { localeOf, sourceOf } from './helpers.ts';

/** Day of saying of each statement, its basis, and the words it rests on. */
const days = (text: string, language: string, over: Partial<Source> = {}) =>
  extract({ ...sourceOf(text, language), published: onDay('2031-03-06'), ...over }, localeOf(language)).statements.map(
    ({ uttered }) => uttered && [uttered.edtf, uttered.basis, uttered.text],
  );

describe('the time of saying', () => {
  it('is stated beside the cue', () => {
    expect(days('Orla Venn a déclaré mardi que le port fermera.', 'fr')).toEqual([
      ['2031-03-04', 'resolved-from-publication', 'mardi'],
    ]);
    expect(days('Orla Venn said on Tuesday that the harbour would close.', 'en')).toEqual([
      ['2031-03-04', 'resolved-from-publication', 'Tuesday'],
    ]);
  });

  it('is inferred where the same speaker or the paragraph goes on', () => {
    expect(
      days(
        'Orla Venn said on Tuesday that the harbour would close. “Nobody will lose a job,” she added.\n' +
          'The pier is old.\nThe town, Orla Venn said, will pay for the work.',
        'en',
      ),
    ).toEqual([
      ['2031-03-04', 'resolved-from-publication', 'Tuesday'],
      ['2031-03-04', 'inferred', 'Tuesday'],
      ['2031-03-04', 'inferred', 'Tuesday'],
    ]);
  });

  it('is not taken from another speaker in another paragraph, nor from the day of publication', () => {
    expect(
      days('Orla Venn a déclaré mardi que le port fermera.\nPell Adair affirme que le pont tiendra.', 'fr'),
    ).toEqual([['2031-03-04', 'resolved-from-publication', 'mardi'], null]);
  });

  it('is that of the entry of a live blog, and ends with it', () => {
    const text = '14h05\nLe pont tiendra, assure Pell Adair.\n13h10\nLe port fermera, annonce Orla Venn.';
    const entry = (label: string, hour: number, order: number): Source['blocks'][number] => {
      const start = text.indexOf(label);
      const span = { start, end: start + label.length };
      const at = `2031-03-06T${hour}:00:00Z`;
      const time = { ...onDay('2031-03-06'), start: at, end: at, instant: at, text: label, span };
      return { kind: 'update', span, reason: null, update: { label, labelSpan: span, order, time } };
    };
    const line = (words: string): Source['blocks'][number] => ({
      kind: 'paragraph',
      span: { start: text.indexOf(words), end: text.indexOf(words) + words.length },
      reason: null,
      update: null,
    });
    const blocks = [
      entry('14h05', 14, 1),
      line('Le pont tiendra, assure Pell Adair.'),
      entry('13h10', 13, 0),
      line('Le port fermera, annonce Orla Venn.'),
    ];
    expect(days(text, 'fr', { kind: 'live-blog', blocks }).map((day) => day?.slice(1))).toEqual([
      ['inferred', '14h05'],
      ['inferred', '13h10'],
    ]);
  });

  it('never lies after the day of publication', () => {
    expect(days('Orla Venn said the harbour would close, and on Friday, March 14, 2031 it did.', 'en')).toEqual([null]);
  });

  it('is the day that the words said call today', () => {
    expect(days('« Rien n’est réglé ce soir », a lancé Orla Venn.', 'fr')).toEqual([
      ['2031-03-06', 'inferred', 'ce soir'],
    ]);
    expect(days('“Nothing is settled tonight,” said Orla Venn.', 'en')).toEqual([
      ['2031-03-06', 'inferred', 'tonight'],
    ]);
    expect(days('“Nothing was settled yesterday,” said Orla Venn.', 'en')).toEqual([null]);
    expect(days('« Tout sera prêt jeudi », a lancé Orla Venn.', 'fr')).toEqual([null]);
  });

  it('is the day of a dispatch where it names no other', () => {
    const text =
      'BRÉVANNE, 6 mars (Agence du Littoral) - Le port fermera, a annoncé Orla Venn.\n' +
      'Pell Adair a déclaré mardi que le pont tiendra.\nLe quai cédera, assure Ivo Sarn.';
    expect(days(text, 'fr')).toEqual([
      ['2031-03-06', 'inferred', '6 mars'],
      ['2031-03-04', 'resolved-from-publication', 'mardi'],
      ['2031-03-06', 'inferred', '6 mars'],
    ]);
  });

  it('is not the day that another cue has at its side', () => {
    const text = 'Orla Venn a nié que le port ferme, ajoutant que Pell Adair avait dit mardi que le pont tiendra.';
    expect(days(text, 'fr').at(0)).toBeNull();
  });
});
