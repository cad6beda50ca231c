import { readFileSync } from 'node:fs';
import { locales } from '@dixit/locales';
import { describe, expect, it } from 'vitest';
import { extracted } from './helpers.ts';

interface Cases {
  sentences: [string, string, string, string][];
  traps: string[];
}

describe.each(locales.codes)('sentences of locale %s', (code) => {
  const file = new URL(`../../locales/src/${code}/cases/speech.json`, import.meta.url);
  const { sentences, traps } = JSON.parse(readFileSync(file, 'utf8')) as Cases;

  it.each(sentences.filter(([, content]) => content !== ''))('%s', (sentence, content, cue, speaker) => {
    const [statement, ...more] = extracted(sentence, code).statements;
    expect(more).toEqual([]);
    expect(statement?.text).toBe(content);
    expect(statement?.cue?.text).toBe(cue);
    expect(statement?.speaker.mentionText).toBe(speaker);
  });

  it.each(traps)('is no statement: %s', (sentence) => {
    expect(extracted(sentence, code).statements.map((s) => s.text)).toEqual([]);
  });
});
