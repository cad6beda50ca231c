import { describe, expect, it } from 'vitest';
import { extracted, said } from './helpers.ts';

const who = (text: string, language: string) => said(text, language).map(([, , mention, name]) => [mention, name]);

describe('what somebody is', () => {
  it.each([
    [
      'fr',
      'Zora Melin, étudiante en droit, a rejoint le cortège. La jeune femme assure que rien n’est perdu.',
      'La jeune femme',
      'Zora Melin',
    ],
    [
      'fr',
      'Le peintre Hugo Varenne expose à Lourmes. Le sexagénaire explique que le fleuve l’a sauvé.',
      'Le sexagénaire',
      'Hugo Varenne',
    ],
    [
      'fr',
      'Claire Aubanel ne décolère pas. L’avocate dénonce « une parodie de procès ».',
      'L’avocate',
      'Claire Aubanel',
    ],
    ['fr', '« Il faut des preuves », a dit Paul Roy. L’élu a promis que la lumière serait faite.', 'L’élu', 'Paul Roy'],
    [
      'en',
      'Clara Mendez has lived here for years. The 45-year-old said the bridge was unsafe.',
      'The 45-year-old',
      'Clara Mendez',
    ],
  ])('takes up the one named before (%s): %s', (language, text, mention, name) => {
    expect(who(text, language).at(-1)).toEqual([mention, name]);
  });

  it.each([
    ['fr', 'Paul Roy a été condamné lundi. Le juge a dit que les faits étaient graves.', 'juge'],
    ['fr', 'Paul Roy a reçu une délégation. Une jeune femme a dit que la route était longue.', 'jeune femme'],
    ['fr', 'Paul Roy a pris la parole. L’avocate a dit que la route était longue.', 'avocate'],
    ['fr', 'Paul Roy a pris la parole. Son avocat a dit que la route était longue.', 'Son avocat'],
    ['fr', 'Paul Roy a pris la parole. Une autre élue a dit que la route était longue.', 'autre élue'],
  ])('means somebody else where the world has one, or the words do not fit (%s): %s', (language, text, name) => {
    expect(who(text, language).at(-1)?.[1]).toContain(name.replace('Son ', ''));
    expect(who(text, language).at(-1)?.[1]).not.toBe('Paul Roy');
  });

  it.each([
    [
      'fr',
      'Le Courrier des Îles a enquêté pendant un an. Le quotidien affirme que les comptes étaient faux.',
      'Courrier des Îles',
    ],
    [
      'fr',
      'Cité par le journal kestrien « La Dépêche du Nehr », le maire se tait. Le titre affirme que tout va mal.',
      'Dépêche du Nehr',
    ],
    [
      'fr',
      'L’association Rive Claire a saisi le juge. L’association affirme que l’eau est polluée.',
      'association Rive Claire',
    ],
    ['en', 'The Sorges Herald looked at the books. The newspaper said the accounts were false.', 'Sorges Herald'],
  ])('takes up an outlet or a body (%s): %s', (language, text, name) => {
    expect(who(text, language).at(-1)?.[1]).toContain(name);
  });
});

describe('words that point back', () => {
  it.each([
    [
      'fr',
      'Le maire de Sorges, Paul Roy, a inauguré la piscine. Ce dernier a déclaré que l’eau était chaude.',
      'Ce dernier',
      'Paul Roy',
    ],
    [
      'fr',
      'Paul Roy a reçu Luc Mornet à la mairie. Celui-ci a affirmé que le pont tiendrait.',
      'Celui-ci',
      'Luc Mornet',
    ],
    [
      'fr',
      'Zora Melin a quitté la salle. « Le fleuve est mort », a soufflé l’intéressée.',
      'l’intéressée',
      'Zora Melin',
    ],
  ])('mean whoever was named last, or spoken of (%s): %s', (language, text, mention, name) => {
    expect(who(text, language).at(-1)).toEqual([mention, name]);
  });

  it('are no pronouns before a noun', () => {
    expect(who('Paul Roy a parlé. Ce dernier point a été oublié, a dit Luc Mornet.', 'fr')).toEqual([
      ['Luc Mornet', 'Luc Mornet'],
    ]);
  });
});

describe('seats of power', () => {
  it('are one, by their building and by their country', () => {
    const text =
      'La Maison Blanche a confirmé l’appel. L’exécutif américain a précisé que le sommet aurait lieu mardi.';
    expect(who(text, 'fr').at(-1)).toEqual(['L’exécutif américain', 'Maison Blanche']);
    const names = extracted('La présidence française a confirmé l’appel. L’Élysée a dit que oui.').entities.map(
      ({ name }) => name,
    );
    expect(names).toContain('Élysée');
    expect(names).not.toContain('présidence française');
  });

  it('have one who holds them, where the text tells', () => {
    const text = 'Vladimir Poutine s’est exprimé mardi. L’hôte du Kremlin a jugé que l’accord était mort.';
    expect(who(text, 'fr')).toEqual([['L’hôte du Kremlin', 'Vladimir Poutine']]);
    const again =
      'Vladimir Poutine a parlé. Le dirigeant russe a dit oui. Le maître du Kremlin a dit que tout allait bien.';
    expect(who(again, 'fr').at(-1)).toEqual(['Le maître du Kremlin', 'Vladimir Poutine']);
  });
});

describe('a noun phrase', () => {
  it.each([
    ['L’anthropologue utilise des carnets.', 'anthropologue'],
    ['Une jeune fille de 17 ans étudie à Sorges.', 'jeune fille de 17 ans'],
  ])('ends before a verb that looks like a noun: %s', (text, name) => {
    expect(extracted(text).entities.map((each) => each.name)).toContain(name);
  });
});

describe('what is nobody', () => {
  it.each([
    ['Les exercices militaires inquiètent les pays membres depuis lundi.', ['exercices militaires', 'pays membres']],
    ['La question était inscrite en commission depuis le mois de mai.', ['commission']],
  ])('is no entity: %s', (text, names) => {
    const found = extracted(text).entities.map(({ name }) => name);
    for (const name of names) expect(found).not.toContain(name);
  });

  it('is still somebody with an adjective before the noun', () => {
    const found = extracted('Un haut responsable a parlé. La jeune enseignante a répondu.').entities;
    expect(found.map(({ name }) => name)).toEqual(
      ['Un haut responsable', 'jeune enseignante'].map((n) => n.replace('Un ', '')),
    );
  });
});
