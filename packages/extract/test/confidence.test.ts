import { describe, expect, it } from 'vitest';
import { confidenceMarks } from '../src/index.ts';
import { extracted } from './helpers.ts';

const first = (text: string, language: string) => {
  const statement = extracted(text, language).statements[0];
  if (!statement) throw new Error(`no statement: ${text}`);
  return statement;
};

describe('confidence', () => {
  it.each([
    ['« Nous fermerons le port dès lundi », a déclaré la ministre Orla Venn.', 'fr'],
    ['Selon Pell Adair, le pont tiendra encore dix ans.', 'fr'],
    ['Orla Venn a affirmé que la digue ne serait jamais terminée.', 'fr'],
    ['“We will close the harbour on Monday,” said Orla Venn, the minister.', 'en'],
    ['According to Pell Adair, the bridge will hold for another ten years.', 'en'],
  ])('is clear where cue, ends and speaker are plain: %s', (text, language) => {
    const { confidence } = first(text, language);
    expect(confidence.tier).toBe('clear');
    expect(confidence.value).toBeGreaterThanOrEqual(0.87);
  });

  it.each([
    ['« Nous fermerons le port dès lundi. »', 'fr', ['direct', 'withoutCue', 'withoutSpeaker']],
    ['Orla Venn pourrait annoncer que le port fermera lundi.', 'fr', ['notPlain', 'unreal']],
    ['“We will close the harbour on Monday.”', 'en', ['direct', 'withoutCue', 'withoutSpeaker']],
  ])('is not clear where something is missing or not meant: %s', (text, language, marks) => {
    const statement = first(text, language);
    expect(statement.confidence.tier).not.toBe('clear');
    expect(confidenceMarks(statement)).toEqual(expect.arrayContaining(marks));
  });

  it('is never clear for what somebody is said to have said', () => {
    const inner = extracted(
      'Orla Venn a déclaré que Pell Adair avait promis de réparer le pont.',
      'fr',
    ).statements.find(({ nestedIn }) => nestedIn !== null);
    expect(inner && confidenceMarks(inner)).toContain('nested');
    expect(inner?.confidence.tier).not.toBe('clear');
  });

  it('follows from the statement alone', () => {
    const { statements } = extracted('Pell Adair affirme que le pont tiendra. « Dix ans », précise-t-il.', 'fr');
    for (const statement of statements) {
      const again = { ...statement, confidence: { ...statement.confidence, value: 0, tier: 'possible' as const } };
      expect(confidenceMarks(again)).toEqual(confidenceMarks(statement));
    }
  });
});
