import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface Reading {
  readonly verb: { readonly lemma: string; readonly governs: readonly string[] };
  readonly mood: string;
  readonly tense: string;
}

const PARTS = ['speech', 'names', 'temporal', 'figures', 'events', 'places', 'page', 'search'] as const;

/** What the suite looks at of a `Locale`; structural, as this package does not import the locales. */
export type LocaleLike = {
  readonly code: string;
  readonly speech: { readonly verbs: ReadonlyMap<string, readonly Reading[]> };
} & {
  readonly [part in (typeof PARTS)[number]]: object;
};

/** `cases/speech.json` of a locale: forms with their reading, sentences with their content, and traps. */
export interface SpeechCases {
  /** Form, dictionary form, mood, tense; an empty dictionary form: no form of a reporting verb. */
  forms: readonly [form: string, lemma: string, mood: string, tense: string][];
  /** Sentence, content, cue, speaker mention; empty content: no statement. */
  sentences: readonly [sentence: string, content: string, cue: string, speaker: string][];
  traps: readonly string[];
}

export function readSpeechCases(file: URL): SpeechCases {
  return JSON.parse(readFileSync(file, 'utf8')) as SpeechCases;
}

/**
 * What every language folder must keep: the same keys as the others, NFC throughout, lists without
 * repeats, patterns that do not blow up, and its own cases. `cases` is the folder of the locale's cases.
 */
export function describeLocale(locale: LocaleLike, like: LocaleLike, cases: URL): void {
  describe(`locale ${locale.code}`, () => {
    it('has the keys of the others', () => {
      for (const part of PARTS) {
        expect(Object.keys(locale[part]).sort(), part).toEqual(Object.keys(like[part]).sort());
      }
    });

    it('is in NFC, lower case where words are looked up, without repeats', () => {
      for (const [path, list] of lists({ speech: locale.speech, names: locale.names })) {
        for (const word of list) expect(word.normalize('NFC'), path).toBe(word);
        expect([...new Set(list)].sort(), path).toEqual([...list].sort());
      }
    });

    it('looks words up as the reader folds them: no typographic apostrophe, no capital', () => {
      for (const form of locale.speech.verbs.keys()) expect(form).toBe(form.toLowerCase().replace(/[’ʼ]/gu, "'"));
    });

    it('knows at least 150 reporting verbs, all with something to govern', () => {
      const verbs = new Set([...locale.speech.verbs.values()].flat().map((form) => form.verb));
      expect(new Set([...verbs].map((verb) => verb.lemma)).size).toBeGreaterThanOrEqual(150);
      for (const verb of verbs) expect(verb.governs, verb.lemma).not.toHaveLength(0);
    });

    it('has patterns free of catastrophic backtracking', () => {
      for (const [path, pattern] of patterns(locale)) {
        const once = Math.max(timeOf(pattern, 2_000), NOISE);
        expect(timeOf(pattern, 20_000), path).toBeLessThan(once * 40);
      }
    });

    it('conjugates as its cases say', () => {
      for (const [form, lemma, mood, tense] of readSpeechCases(new URL('speech.json', cases)).forms) {
        const readings = locale.speech.verbs.get(form) ?? [];
        const known = readings.some((r) => r.verb.lemma === lemma && r.mood === mood && r.tense === tense);
        expect(lemma === '' ? readings.length === 0 : known, form).toBe(true);
      }
    });
  });
}

/** Processor time below which a ratio says nothing, in milliseconds. */
const NOISE = 5;

/** Processor time that a pattern takes over repeated words of so many characters, in milliseconds. */
function timeOf(pattern: RegExp, characters: number): number {
  const before = process.cpuUsage();
  for (const piece of ['a', ' ', '1 ', 'ab, '])
    new RegExp(pattern.source, pattern.flags.replace('g', '')).test(`${piece.repeat(characters / piece.length)}!`);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function* lists(value: unknown, path = ''): Generator<[string, readonly string[]]> {
  if (Array.isArray(value)) {
    if (value.length > 0 && value.every((item) => typeof item === 'string')) yield [path, value];
    return;
  }
  if (value instanceof Map || typeof value !== 'object' || value === null) return;
  for (const [key, item] of Object.entries(value)) yield* lists(item, `${path}.${key}`);
}

function* patterns(value: unknown, path = ''): Generator<[string, RegExp]> {
  if (value instanceof RegExp) yield [path, value];
  else if (typeof value === 'object' && value !== null && !(value instanceof Map)) {
    for (const [key, item] of Object.entries(value)) yield* patterns(item, `${path}.${key}`);
  }
}
