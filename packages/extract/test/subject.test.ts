import { describe, expect, it } from 'vitest';
import { said } from './helpers.ts';

const mentions = (text: string, language: string) => said(text, language).map(([, , mention]) => mention);

describe('the subject of a cue', () => {
  it.each([
    [
      'fr',
      'Claire Aubanel, fondatrice de Rive Claire affirme que l’eau monte.',
      'Claire Aubanel, fondatrice de Rive Claire',
    ],
    [
      'fr',
      'L’ancien directeur du port, Marc Tellier précisait que les quais étaient vides.',
      'L’ancien directeur du port, Marc Tellier',
    ],
    ['en', 'After meeting Paul Roy, President Anna Hall said that the road was open.', 'President Anna Hall'],
  ])('stands with its apposition, also where the second comma is missing (%s): %s', (language, text, mention) => {
    expect(mentions(text, language)).toEqual([mention]);
  });

  it('is the text that was sent to somebody, not the somebody', () => {
    const text = 'Une note transmise à l’intention du préfet, Paul Roy, précise que la digue tient.';
    expect(mentions(text, 'fr')).toEqual(['Une note']);
  });

  it.each([
    [
      'fr',
      'Le Comité de surveillance du fleuve (CSF) a estimé que la digue tenait.',
      'Le Comité de surveillance du fleuve (CSF)',
    ],
    ['en', 'The mayor (who was late) said that the bridge was open.', 'The mayor (who was late)'],
  ])('is found before a bracket (%s): %s', (language, text, mention) => {
    expect(mentions(text, language)).toEqual([mention]);
  });

  it.each([
    ['en', 'The film ends with footage of Mara Velin saying the bridge will never close.', 'Mara Velin'],
    ['en', 'Halcyon quoted an unnamed officer as saying the rest would leave soon.', 'an unnamed officer'],
    ['en', 'The ministers met for hours; he came out calling the talks “polite and long”.', 'he'],
  ])('of a participle stands right before it, without a comma (%s): %s', (language, text, mention) => {
    expect(mentions(text, language)).toContain(mention);
  });

  it('of a participle behind a comma is that of the whole sentence, not of what it reports', () => {
    const text = 'Paul Roy said he did not fear the river, arguing that the dam was new.';
    expect(mentions(text, 'en')).toEqual(['Paul Roy', 'Paul Roy']);
  });

  it('may stand behind a conjunction that is a preposition elsewhere', () => {
    expect(mentions('The march began shortly after Paul Roy said the bridge would close.', 'en')).toEqual(['Paul Roy']);
  });
});

describe('the owner of a noun that announces words', () => {
  it.each([
    [
      'Paul Roy spoke. Anna Hall’s claim that the bridge was unsafe for trucks drew laughter.',
      'Anna Hall',
      'Anna Hall',
    ],
    ['Paul Roy spoke. Critics laughed at his claim that the bridge was safe for trucks.', 'his', 'Paul Roy'],
  ])('stands before it: %s', (text, mention, name) => {
    expect(
      said(text, 'en')
        .find(([, cue]) => cue === 'claim')
        ?.slice(2),
    ).toEqual([mention, name]);
  });
});
