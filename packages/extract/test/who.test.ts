import type { Entity } from '@dixit/model';
import { describe, expect, it } from 'vitest';
import { extracted, said } from './helpers.ts';

const who = (text: string, language: string) => said(text, language).map(([, , mention, name]) => [mention, name]);

const entity = (text: string, language: string, name: string): Entity => {
  const found = extracted(text, language).entities.find((each) => each.name === name);
  if (!found)
    throw new Error(
      `no ${name}: ${extracted(text, language)
        .entities.map((each) => each.name)
        .join(', ')}`,
    );
  return found;
};
const names = (text: string, language: string) => extracted(text, language).entities.map((each) => each.name);

describe('offices', () => {
  it('belong to whoever is named with them before or after, with a people or a country', () => {
    const text = [
      'La Première ministre sundlandaise a déclaré que la date était fixée.',
      'Signe Hallvik, la Première ministre du Sundland, a ajouté que rien ne pressait.',
      'La cheffe du gouvernement sundlandais a précisé que le lieu restait ouvert.',
    ].join('\n');
    expect(who(text, 'fr').map(([, name]) => name)).toEqual(['Signe Hallvik', 'Signe Hallvik', 'Signe Hallvik']);
    const { roles, country, gender } = entity(text, 'fr', 'Signe Hallvik');
    expect([country, gender]).toEqual(['sundland', 'feminine']);
    expect(new Set(roles.map(({ head, of }) => `${head} of ${of}`))).toEqual(new Set(['prime-minister of sundland']));
  });

  it('have the same head in both languages, and a prime minister is no minister', () => {
    const text =
      'President Mara Velin of Orlavia said that the road was open. Velin said that it would stay open. ' +
      'The Orlavian president denied that it was shut.';
    expect(who(text, 'en').map(([, name]) => name)).toEqual(['Mara Velin', 'Mara Velin', 'Mara Velin']);
    expect(entity(text, 'en', 'Mara Velin').roles.map(({ head, of }) => [head, of])).toEqual([
      ['president', 'orlavia'],
      ['president', 'orlavia'],
    ]);
    const heads = (sentence: string, language: string) =>
      extracted(sentence, language).entities.flatMap(({ roles }) => roles.map(({ head }) => head));
    expect(heads('The Kestrian prime minister said that it was late.', 'en')).toEqual(['prime-minister']);
    expect(heads('Le chef de la diplomatie kestrienne a dit que la route était longue.', 'fr')).toEqual([
      'foreign-minister',
    ]);
  });

  it('go to the subject of the sentence before, when nobody else holds them', () => {
    const text =
      'Signe Hallvik a choisi un lundi de pluie. « Nous avons le temps », a déclaré la Première ministre du Sundland.';
    expect(who(text, 'fr')).toEqual([['la Première ministre du Sundland', 'Signe Hallvik']]);
    const together =
      'Signe Hallvik a rencontré le ministre kestrien. Le ministre kestrien a déclaré que la route était longue.';
    expect(who(together, 'fr')).toEqual([['Le ministre kestrien', 'ministre kestrien']]);
  });

  it('do not go to those who held them once', () => {
    const text =
      'Radek Osmar, le président kestrien, a dit que la route était ouverte. ' +
      'L’ancien président kestrien a dit que la route était fermée.';
    expect(who(text, 'fr').map(([, name]) => name)).toEqual(['Radek Osmar', 'ancien président kestrien']);
  });

  it('are left open between two who hold them', () => {
    const text =
      'Radek Osmar, the Kestrian president, met Mara Velin, the Orlavian president. The Orlavian president said that it was late.';
    expect(who(text, 'en')).toEqual([['The Orlavian president', 'Mara Velin']]);
  });
});

describe('groups', () => {
  it.each([
    [
      'fr',
      'Radek Osmar, le président kestrien, a reçu Mara Velin, la présidente orlavienne. Les deux présidents ont souri.',
      'deux présidents',
    ],
    [
      'en',
      'Radek Osmar, the Kestrian president, met Mara Velin, the Orlavian president. The two leaders smiled.',
      'two leaders',
    ],
  ])('of two have their members: %s', (language, text, name) => {
    const { entities } = extracted(text, language);
    const group = entities.find((each) => each.name === name);
    expect(group?.members?.map((key) => entities.find((each) => each.key === key)?.name)).toEqual([
      'Radek Osmar',
      'Mara Velin',
    ]);
  });
});

describe('countries', () => {
  it('show by their people, and a capital speaks for one only where the text says so', () => {
    const text =
      'Brevna, la capitale kestrienne, était calme. Brevna a démenti que la Kestrie ait tiré. Sennoï a affirmé que la route était longue.';
    expect(who(text, 'fr')).toEqual([
      ['Brevna', 'Kestrie'],
      ['Sennoï', 'Sennoï'],
    ]);
    expect(entity(text, 'fr', 'Kestrie')).toMatchObject({ type: 'country', country: 'kestrie' });
  });

  it('are not swallowed by an institution that is named after them', () => {
    const text =
      'L’Office national des ports (ONP) de Norvège a annoncé que la route était fermée. La Norvège a nié avoir tiré.';
    expect(who(text, 'fr').map(([, name]) => name)).toEqual(['Office national des ports (ONP) de Norvège', 'Norvège']);
  });
});

describe('noun phrases', () => {
  it.each([
    ['fr', 'Près du fleuve, 40 000 soldats kestriens campent depuis mai.', '40 000 soldats kestriens'],
    ['fr', 'Hier, l’émissaire sundlandais préfère attendre.', 'émissaire sundlandais'],
    ['en', 'On Monday the Orlavian president leaves for the coast.', 'Orlavian president'],
    ['en', 'Nothing brought the two presidents together.', 'two presidents'],
    ['en', 'It was disappointing mediators again.', 'mediators'],
  ])('end before the verb and begin with no participle (%s): %s', (language, text, name) => {
    expect(names(text, language)).toContain(name);
  });
});

describe('those who are not named', () => {
  it('speak for the person whose office or circle they are', () => {
    const text = 'Signe Hallvik a parlé lundi. Selon son entourage, la date est déjà choisie.';
    expect(who(text, 'fr')).toEqual([['son entourage', 'entourage de Signe Hallvik']]);
    expect(who('Mara Velin was late. Her office said that the road was shut.', 'en')).toEqual([
      ['Her office', 'office of Mara Velin'],
    ]);
  });

  it('keep what narrows them down', () => {
    expect(who('« C’est tard », résume un diplomate en poste à Vienne.', 'fr')).toEqual([
      ['un diplomate', 'diplomate en poste à Vienne'],
    ]);
  });

  it('are taken up by their noun', () => {
    const text = 'A Kestrian official said that it was late. The official said that it was cold.';
    expect(who(text, 'en').map(([, name]) => name)).toEqual(['Kestrian official', 'Kestrian official']);
    const house = 'Le palais Haldren a déclaré que la date était fixée. Le même palais a nié tout retard.';
    expect(who(house, 'fr')[0]).toEqual(['Le palais Haldren', 'palais Haldren']);
  });

  it('are the issuers of what was issued', () => {
    expect(
      who('Selon un bilan communiqué à midi par le maire, Anton Grell, neuf personnes ont été blessées.', 'fr'),
    ).toEqual([['le maire, Anton Grell', 'Anton Grell']]);
    const text =
      'La date est fixée, a annoncé le palais Haldren dans un communiqué. Le texte précise que le lieu reste ouvert.';
    expect(who(text, 'fr').map(([, name]) => name)).toEqual(['palais Haldren', 'palais Haldren']);
  });
});

describe('pronouns', () => {
  it('prefer a subject whose gender is known to fit', () => {
    const text =
      'Mme Velin a reçu M. Osmar. Elle a déclaré que la route était ouverte. Il a déclaré que la route était fermée.';
    expect(who(text, 'fr')).toEqual([
      ['Elle', 'Velin'],
      ['Il', 'Osmar'],
    ]);
  });
});

describe('whom and about what', () => {
  it('sees the listener in an object pronoun, and no further than the words said', () => {
    const [first] = extracted('« C’est trop tard », nous a confié Anton Grell.').statements;
    expect(first?.addressee?.text).toBe('nous');
    const [second] = extracted('Anton Grell a déclaré que la route mènerait à M. Osmar.').statements;
    expect(second?.addressee).toBeNull();
  });

  it('takes up the event of the paragraph when its own words name none', () => {
    const text = 'Mara Velin a rencontré Radek Osmar lundi à Sorges. « Rien n’est décidé », a déclaré Anton Grell.';
    const { events, statements } = extracted(text);
    expect(events.length).toBeGreaterThan(0);
    expect(statements[0]?.about.events.map(({ mention }) => mention)).toEqual([events[0]?.key]);
  });
});

describe('what words came through', () => {
  it('is an outlet or an agency, under its short name too', () => {
    const text =
      'L’agence Kestinform a annoncé que la route était ouverte. La route est fermée, a affirmé Pavel Dorn, cité par Kestinform.';
    const { statements } = extracted(text);
    expect(statements.map(({ speaker, relay }) => [speaker.name, relay.map((hop) => [hop.role, hop.text])])).toEqual([
      ['agence Kestinform', []],
      ['Pavel Dorn', [['agency', 'Kestinform']]],
    ]);
    expect(extracted(text).entities.filter(({ names }) => names.includes('Kestinform'))).toHaveLength(1);
  });
});

describe('addressees', () => {
  it('are those who can be spoken to, not things that are asked for', () => {
    const [demand] = extracted(
      'Le Pacte de Lorme exige l’ouverture d’une enquête et demande de préparer la suite.',
    ).statements;
    expect(demand?.addressee).toBeNull();
    const [told] = extracted('Mara Velin told reporters that the road was open.', 'en').statements;
    expect(told?.addressee?.text).toBe('reporters');
  });
});

describe('confidence', () => {
  it('is clear for marks, verb and name together, and says why it is not', () => {
    const [clear] = extracted('« C’est trop tard », a déclaré Anton Grell.').statements;
    expect(clear?.confidence.tier).toBe('clear');
    const [wish] = extracted('Anton Grell voudrait annoncer que la route est ouverte.').statements;
    expect(wish?.confidence.tier).not.toBe('clear');
    expect(wish?.confidence.reasons.map(({ code }) => code)).toContain('CUE_NOT_PLAIN');
  });
});

it('takes a president without a country for the president of the country that is told next', () => {
  const text = [
    'La présidente Velt accuse le Pacte. Le président Orsan ne répond pas à la Kestrie.',
    'Mme Velt exige des garanties écrites.',
    'La présidente kestrienne a déclaré que rien n’était signé.',
  ].join('\n\n');
  expect(who(text, 'fr').at(-1)).toEqual(['La présidente kestrienne', 'Velt']);
  expect(entity(text, 'fr', 'Velt').country).toBe('kestrie');
});

it('gives a spokesperson the country of the house', () => {
  expect(entity('Dario Kessel, porte-parole de la Maison Blanche, a dit non.', 'fr', 'Dario Kessel').country).toBe(
    'US',
  );
  expect(entity('Dario Kessel, a spokesman for the Kremlin, said no.', 'en', 'Dario Kessel').country).toBe('RU');
});

it('tells the court’s people apart', () => {
  const text =
    'Ottmar Lind told Judge Mara Velin that he was sorry. His attorney, Joel Kern, asked for mercy. The judge said she would rule in June.';
  expect(who(text, 'en').at(-1)).toEqual(['The judge', 'Mara Velin']);
});

it('keeps the article inside a surname', () => {
  const text =
    'Le ministre de l’Intérieur Yvan Le Gallou a dit non à la grève. M. Le Gallou a ajouté que la digue tiendrait.';
  expect(who(text, 'fr').at(-1)).toEqual(['M. Le Gallou', 'Yvan Le Gallou']);
});
