import { describe, expect, it } from 'vitest';
import { extracted } from './helpers.ts';

const told = (text: string, language: string) =>
  extracted(text, language).statements.map(({ addressee }) => addressee?.text ?? null);

describe('whom words are said to', () => {
  it.each([
    ['en', 'The man told him that the road was open.', 'him'],
    ['en', '“Press on,” she told the crowd from a balcony.', 'the crowd'],
    ['en', 'Speaking to reporters in Sennoy, Mara Velin said the road was open.', 'reporters'],
    ['fr', 'Un témoin leur assure que la route est libre.', 'leur'],
    ['fr', 'Les douaniers m’ont demandé si je connaissais la route.', 'm’'],
    ['fr', 'S’adressant aux journalistes, Mara Velin a déclaré que la route était libre.', 'journalistes'],
    ['fr', 'Devant ses élèves, Marie Roy affirme que la route est libre.', 'ses élèves'],
  ])('is named beside the cue (%s): %s', (language, text, addressee) => {
    expect(told(text, language)).toEqual([addressee]);
  });

  it.each([
    ['fr', 'Mara Velin a déclaré à la fin de la réunion que la route était libre.'],
    ['fr', 'Devant la mairie, Paul Roy affirme que la digue est sûre.'],
    ['fr', 'Nous disons que la route est libre, a lancé Paul Roy.'],
  ])('is no time and no place (%s): %s', (language, text) => {
    expect(told(text, language)).toEqual([null]);
  });
});

describe('nobody in particular', () => {
  it('has it from a source', () => {
    const [statement] = extracted('La ligne sera coupée lundi, indique-t-on de source policière.').statements;
    expect(statement?.speaker.mentionText).toBe('source policière');
  });
});
