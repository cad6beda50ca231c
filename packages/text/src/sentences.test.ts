import { describe, expect, it } from 'vitest';
import { lines, paragraphs } from './lines.ts';
import { matchQuotations } from './quotations.ts';
import { sentences } from './sentences.ts';

const rules = { abbreviations: new Set(['m', 'mr', 'u.s']) };
const cut = (text: string) =>
  sentences(text, { start: 0, end: text.length }, matchQuotations(text), rules).map((s) => text.slice(s.start, s.end));

describe('sentences', () => {
  it('keeps abbreviations and initials whole', () => {
    expect(cut('M. Dorn part. Mr. J. Penn stays. Fin')).toEqual(['M. Dorn part.', 'Mr. J. Penn stays.', 'Fin']);
  });

  it('does not cut inside a quotation, nor before its cue', () => {
    expect(cut('« Je pars. Demain ! » dit-il. Il part.')).toEqual(['« Je pars. Demain ! » dit-il.', 'Il part.']);
  });

  it('cuts after a quotation that ends its sentence', () => {
    expect(cut('Il dit : « Je pars. » La salle rit.')).toEqual(['Il dit : « Je pars. »', 'La salle rit.']);
  });

  it('covers a paragraph without any stop', () => {
    expect(cut('  rien de plus')).toEqual(['rien de plus']);
  });
});

describe('lines and paragraphs', () => {
  it('trims, and skips what is blank', () => {
    expect(lines(' a \n\n b\r\nc')).toEqual([
      { start: 1, end: 2 },
      { start: 6, end: 7 },
      { start: 9, end: 10 },
    ]);
    expect(paragraphs('a\nb\n \nc')).toEqual([
      { start: 0, end: 3 },
      { start: 6, end: 7 },
    ]);
  });

  it('parts what is too long to be a sentence between two words, and loses none', () => {
    const text = 'abc 12 345, l’eau '.repeat(500).trim();
    const found = sentences(text, { start: 0, end: text.length }, [], { abbreviations: new Set() });
    expect(found.length).toBeGreaterThan(3);
    expect(found.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
    for (const { start, end } of found) {
      expect(end - start).toBeLessThan(2_100);
      expect(text.slice(start)).toMatch(/^(?:abc|l’eau)/);
    }
  });

  it('parts a list that is too long behind a mark', () => {
    const text = 'The ferry left at noon; '.repeat(200).trim();
    const found = sentences(text, { start: 0, end: text.length }, [], { abbreviations: new Set() });
    expect(found.length).toBeGreaterThan(2);
    for (const { start, end } of found) expect(text.slice(start, end).trim()).toMatch(/^The ferry left.*noon;$/);
  });

  it('leaves a single word whole, however long', () => {
    const text = 'a'.repeat(10_000);
    const whole = { start: 0, end: text.length };
    expect(sentences(text, whole, [], { abbreviations: new Set() })).toEqual([whole]);
  });
});
