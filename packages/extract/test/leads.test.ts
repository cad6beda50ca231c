import { describe, expect, it } from 'vitest';
import { extracted, said } from './helpers.ts';

const who = (text: string, language = 'fr') => said(text, language).map(([, , mention, name]) => [mention, name]);

describe('a quotation without a cue', () => {
  it.each([
    ['« Rendez-nous le fleuve tout de suite. » Le cri de Zora Melin résonne encore.', 'Zora Melin'],
    ['« Rendez-nous le fleuve tout de suite. » Zora Melin ne décolère pas.', 'Zora Melin'],
    ['Pour Zora Melin, le constat est clair : « Le fleuve est bien mort. »', 'Zora Melin'],
    [
      'Dans un entretien au Fanal, Signe Hallvik raconte les coulisses.\n« Ils ne se sont pas regardés du tout. »',
      'Signe Hallvik',
    ],
  ])('is whose the sentence beside it is about: %s', (text, name) => {
    expect(who(text).at(-1)).toEqual([name, name]);
  });

  it('is whose the paragraph before is about, when a colon ends it, whoever spoke before', () => {
    const text =
      '« Tout va bien ici », a dit Paul Roy. La route reste longue, selon l’ingénieure Anne Dubreuil, jointe au port :\n« Il faudra des mois pour la rouvrir. »';
    expect(who(text).at(-1)?.[1]).toBe('Anne Dubreuil');
  });

  it('is nobody’s when the words before the paragraph say nothing of it', () => {
    expect(who('Le fleuve monte depuis lundi.\n« Nous ne voulons plus attendre ici. »')).toEqual([[null, null]]);
  });
});

describe('what one reads', () => {
  it('is in the text that the words before speak of', () => {
    const text = 'Le Phare publie une enquête mardi. « Les comptes étaient faux depuis dix ans », peut-on lire.';
    expect(who(text)[0]?.[0]).toBe('Le Phare');
  });
});

describe('a place before a name', () => {
  it('holds no office', () => {
    const { entities } = extracted('À Brevna, la ministre de la Défense, Ilse Dorn, dément que la route soit fermée.');
    const minister = entities.find(({ roles }) => roles.some(({ head }) => head === 'defence-minister'));
    expect(minister?.name).toBe('Ilse Dorn');
  });
});
