import { aSource, aSpeaker, aStatement, aTime, anEntity, anExtraction } from '@dixit/testing';
import type { Extraction, Source, Statement } from '@dixit/model';
import { describe, expect, it } from 'vitest';
import { Memory } from '../../test/memory.ts';

interface Saying extends Partial<Source> {
  words: string;
  by?: string;
  saying?: Partial<Statement>;
}

function document({ words, by = 'Pavel Dorn', saying = {}, ...overrides }: Saying): [Source, Extraction, Statement] {
  const source = aSource({ text: words, url: `https://a.example/${words.length}/${by}`, ...overrides });
  const type = by.startsWith('un ') ? 'anonymous' : 'person';
  const speaker = aSpeaker({ entity: 'e0', name: by, type });
  const statement = aStatement(source, { text: words, speaker, ...saying });
  return [
    source,
    anExtraction(source, { entities: [anEntity({ name: by, type })], statements: [statement] }),
    statement,
  ];
}

async function linked(...sayings: Saying[]): Promise<{ memory: Memory; ids: (string | undefined)[] }> {
  const memory = new Memory();
  const ids = [];
  for (const saying of sayings) {
    const [source, extraction, statement] = document(saying);
    const delta = await memory.add(source, extraction);
    ids.push(delta.utteranceOf.find(({ statementId }) => statementId === statement.id)?.utteranceId);
  }
  return { memory, ids };
}

describe('linkUtterances', () => {
  it('joins the same words of one speaker, and says how the words compare', async () => {
    const { memory, ids } = await linked(
      { words: 'Il n’existe aucun projet concret de sommet.' },
      { words: 'aucun projet concret de sommet' },
    );
    expect(ids[1]).toBe(ids[0]);
    expect(memory.comparisons().map(({ explanation }) => explanation.code)).toEqual(['WORDING_DIFFERS']);
    expect(memory.utterances.get(ids[0] ?? '')?.independentSources).toBe(2);
  });

  it('joins a translation of the same day by the words both languages share', async () => {
    const { memory, ids } = await linked(
      { words: 'Il n’existe aucun projet concret de sommet.' },
      { words: 'There is no concrete project of a sommit.', language: 'en' },
    );
    expect(ids[1]).toBe(ids[0]);
    expect(memory.comparisons()[0]?.explanation).toEqual({
      code: 'WORDING_TRANSLATED',
      params: { leftLanguage: 'fr', rightLanguage: 'en' },
    });
  });

  it('joins a translation that shares no word, by what its words mean', async () => {
    const { memory, ids } = await linked(
      { words: 'Le pont est fermé, la rivière est profonde.' },
      { words: 'The river is deep and the bridge is shut.', language: 'en' },
      { words: 'The market opens when the farmers come.', language: 'en' },
    );
    expect(ids[1]).toBe(ids[0]);
    expect(ids[2]).not.toBe(ids[0]);
    expect(memory.comparisons().map(({ explanation }) => explanation.code)).toEqual(['WORDING_TRANSLATED']);
  });

  it('keeps other words, other speakers, other days and a negation apart', async () => {
    const words = 'Le retrait commencera lundi sur la rive gauche';
    const { ids } = await linked(
      { words },
      { words: 'Rien ne changera avant la fin du mois de mars' },
      { words: `${words}, dit-il`, by: 'Ilse Dorn' },
      { words: `${words} !`, saying: { uttered: aTime('2030-01-01') } },
      { words: `${words} ?`, saying: { polarity: 'negative' } },
    );
    // The first statement names no day: the one of another day may be the same, the rest may not.
    expect(new Set([ids[0], ids[1], ids[2], ids[4]]).size).toBe(4);
    const dated = await linked(
      { words, saying: { uttered: aTime('2031-03-03') } },
      { words: `${words} !`, saying: { uttered: aTime('2030-01-01') } },
    );
    expect(dated.ids[1]).not.toBe(dated.ids[0]);
  });

  it('joins the anonymous only where one text is a copy of the other', async () => {
    const story = Array.from({ length: 60 }, (_, i) => `mot${(i * 31) % 61}`).join(' ');
    const words = `${story} les discussions continuent`;
    const one = { words, by: 'un diplomate' };
    const apart = await linked(
      { words: 'les discussions continuent', by: 'un diplomate' },
      { words: 'les discussions continuent', by: 'un diplomate', text: `${story} les discussions continuent` },
    );
    expect(apart.ids[1]).not.toBe(apart.ids[0]);
    const copy = await linked(one, { ...one, url: 'https://b.example/' });
    expect(copy.ids[1]).toBe(copy.ids[0]);
    expect(copy.memory.comparisons()[0]?.explanation.code).toBe('COPY_OF_ONE_TEXT');
    expect(copy.memory.utterances.get(copy.ids[0] ?? '')?.independentSources).toBe(1);
  });
});
