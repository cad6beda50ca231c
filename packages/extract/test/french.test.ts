import { describe, expect, it } from 'vitest';
import { extracted } from './helpers.ts';

const only = (text: string) => {
  const { statements } = extracted(text);
  expect(statements).toHaveLength(1);
  const [statement] = statements;
  if (!statement) throw new RangeError('no statement');
  return statement;
};

describe('the medium and whoever passed the words on', () => {
  it.each([
    ['« Je reste », a écrit Bruno Salvet sur Instagram.', 'Instagram', []],
    ['« Nous attendons », dit une voisine jointe par téléphone.', 'téléphone', []],
    ['En conférence de presse, Loïc Barrère a assuré que le club vendrait.', 'conférence de presse', []],
    ['Au micro de Radio Levant, Bruno Salvet a assuré que le club vendrait.', null, ['Radio Levant']],
    ['Contactée par Radio Levant, la direction assure que tout est en règle.', null, ['Radio Levant']],
    ['« J’écris », dit la romancière Alma Rives dans un entretien au Phare.', 'un entretien', ['Phare']],
  ])('are named beside the cue: %s', (text, medium, relay) => {
    const statement = only(text);
    expect(statement.medium?.text ?? null).toBe(medium);
    expect(statement.relay.map((hop) => hop.text)).toEqual(relay);
  });

  it('is the text that the speaker issued', () => {
    const statement = only('Selon un bilan communiqué à midi par le maire, Paul Roy, neuf ponts sont coupés.');
    expect(statement.medium?.text).toBe('un bilan');
    expect(statement.speaker.name).toBe('Paul Roy');
  });
});

describe('what is done with the words', () => {
  it.each([
    ['« Il faut rouvrir la ligne », a dit Anne Roy.', 'demand'],
    ['Anne Roy affirme qu’elle n’a reçu aucune lettre.', 'assert'],
    ['« Nous proposons une trêve », a dit Anne Roy.', 'offer'],
    ['Anne Roy n’a pas exclu que la ligne rouvre.', 'assert'],
    ['Anne Roy a salué « un geste courageux ».', 'greet'],
    ['Anne Roy a dit que la ligne rouvrirait.', 'assert'],
  ])('is told by how they begin: %s', (text, act) => {
    expect(only(text).act).toBe(act);
  });
});

describe('venues and sources', () => {
  it.each([
    ['Sur Radio Levant, Clément Sorel a assuré que la ligne rouvrirait.', ['Radio Levant']],
    ['Invitée de Radio Levant, Hélène Marsac a estimé que le pire était passé.', ['Radio Levant']],
  ])('is the outlet that aired the words: %s', (text, relay) => {
    expect(only(text).relay.map((hop) => hop.text)).toEqual(relay);
  });

  it('is whoever it was learnt from, with the name behind', () => {
    const statement = only('Le port rouvrira, a-t-on appris vendredi auprès de leur avocat, Me Luc Ferrand.');
    expect(statement.text).toBe('Le port rouvrira');
    expect(statement.speaker.name).toBe('Luc Ferrand');
  });
});

describe('who speaks', () => {
  it('are two together', () => {
    const { speaker } = only('Anne Roy et Paul Velin estiment que la ligne doit rouvrir.');
    expect([speaker.name, speaker.type]).toEqual(['Anne Roy et Paul Velin', 'group']);
  });

  it('is described up to what the words are about', () => {
    const { speaker } = only('« On verra », glisse un ténor de la majorité sur le budget.');
    expect(speaker.name).toBe('ténor de la majorité');
  });

  it.each(['Signe Marin', 'Paul Berger'])('has a trade for a surname: %s', (name) => {
    expect(only(`Anne Roy a prévenu ${name} à Sorne que la ligne fermerait.`).addressee?.text).toBe(name);
  });

  it('has an office right behind the name', () => {
    expect(only('« On verra », déclare Zora Melin cheffe du port de Sorne.').speaker.name).toBe('Zora Melin');
  });

  it('stands behind the cue that leads to the next paragraph', () => {
    const { statements } = extracted(
      'La digue cède, comme l’explique l’ingénieure Zora Melin :\n« Le béton était trop mince pour cette houle. »',
    );
    expect(statements.map(({ speaker }) => speaker.name)).toEqual(['Zora Melin']);
  });
});

describe('borders of the words', () => {
  it.each([
    ['Le Conseil a condamné « avec force » l’attaque du port.', '« avec force » l’attaque du port'],
    ['Anne Roy craint que le port ferme, ce que la ville dément.', 'le port ferme'],
    ['La ville n’exclut pas une hausse des loyers.', 'une hausse des loyers'],
    ['Régis Tournel n’en démord pas : la buvette restera ouverte.', 'la buvette restera ouverte'],
    ['Alma Rives se souvient d’avoir écrit ce livre « sans dormir ».', 'avoir écrit ce livre « sans dormir »'],
  ])('%s', (text, content) => {
    expect(only(text).text).toBe(content);
  });
});

describe('what is only supposed, or goes on around', () => {
  it('is no wish in the clause of a condition', () => {
    expect(extracted('La route rouvrirait si la maire voulait lever l’arrêté.').statements).toEqual([]);
  });

  it.each([
    ['La mairie admet ne pas connaître le coût, mais redoute une dérive.', 'ne pas connaître le coût'],
    ['Paul Roy accuse la ville de cacher le coût et les élus semblent d’accord.', 'cacher le coût'],
  ])('ends the words at the next clause: %s', (text, content) => {
    expect(extracted(text).statements[0]?.text).toBe(content);
  });
});
