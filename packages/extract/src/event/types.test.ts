import { describe, expect, it } from 'vitest';
import { localeOf, sourceOf } from '../../test/helpers.ts';
import { extract } from '../index.ts';

/** Type and mode of the best event of a sentence. */
function typeOf(language: string, text: string) {
  const { events } = extract(sourceOf(text, language), localeOf(language), { doubtfulEvents: true });
  const [best] = events.toSorted((a, b) => b.confidence - a.confidence || a.trigger.start - b.trigger.start);
  return [best?.type, best?.mode];
}

const KESTRIA = 'Kestria’s prime minister, Ilan Osmar, lives in Brevna.';
const KESTRIE = 'La Première ministre de la Kestrie, Mara Osmar, vit à Brevna.';

describe('the sixteen types', () => {
  it.each([
    ['Kestria agreed to open talks with Sundland.', 'AGREE', null],
    ['Kestria telephoned the Sundland government.', 'CONSULT', 'phone'],
    ['Kestria has restored full diplomatic ties with Sundland.', 'SUPPORT', null],
    ['Kestria wants to improve its relations with Sundland.', 'SUPPORT', null],
    ['Kestria adopted a declaration with Sundland.', 'AGREE', null],
    ['Kestria lifted most of its sanctions against Sundland.', 'CONCEDE', null],
    ['Kestria extradited two officers to Sundland.', 'COOPERATE', null],
    ['Kestria sent food and medicine to Sundland.', 'AID', null],
    ['Kestria withdrew its troops from Sundland.', 'RETREAT', 'withdraw'],
    ['Kestria demanded that Sundland leave the river.', 'REQUEST', null],
    ['Kestria filed a complaint against Sundland.', 'ACCUSE', null],
    ['Kestria turned down an offer from Sundland.', 'REJECT', null],
    ['Kestria warned Sundland of consequences.', 'THREATEN', null],
    ['Kestria students staged a rally against Sundland.', 'PROTEST', 'demo'],
    ['Kestria broke off relations with Sundland.', 'SANCTION', 'discontinue'],
    ['Kestria sent troops to the border with Sundland.', 'MOBILIZE', 'troops'],
    ['Kestria closed its borders with Sundland.', 'COERCE', 'restrict'],
    ['Kestria violated the ceasefire with Sundland.', 'ASSAULT', null],
  ])('en: %s', (text, ...expected) => {
    expect(typeOf('en', `${text}\n${KESTRIA}`)).toEqual(expected);
  });

  it.each([
    ['La Kestrie a accepté de rencontrer le Sundland.', 'AGREE', null],
    ['Mara Osmar a rendu visite à Radek Velin.', 'CONSULT', 'visit'],
    ['La Kestrie a resserré ses liens avec le Sundland.', 'SUPPORT', null],
    ['La Kestrie a rétabli ses relations diplomatiques avec le Sundland.', 'SUPPORT', null],
    ['La Kestrie a levé toutes les sanctions contre le Sundland.', 'CONCEDE', null],
    ['La Kestrie a extradé deux officiers vers le Sundland.', 'COOPERATE', null],
    ['La Kestrie a livré des vivres au Sundland.', 'AID', null],
    ['La Kestrie a libéré deux soldats du Sundland.', 'RETREAT', 'release'],
    ['La Kestrie a exhorté le Sundland à partir.', 'REQUEST', null],
    ['La Kestrie a porté plainte contre le Sundland.', 'ACCUSE', null],
    ['La Kestrie s’est opposée au Sundland.', 'REJECT', null],
    ['La Kestrie a mis en garde le Sundland.', 'THREATEN', null],
    ['Des étudiants de la Kestrie ont manifesté contre le Sundland.', 'PROTEST', 'demo'],
    ['La Kestrie a rompu ses relations avec le Sundland.', 'SANCTION', 'discontinue'],
    ['La Kestrie a déployé des chars face au Sundland.', 'MOBILIZE', 'troops'],
    ['La Kestrie a fermé sa frontière avec le Sundland.', 'COERCE', 'restrict'],
    ['La Kestrie a violé le cessez-le-feu avec le Sundland.', 'ASSAULT', null],
  ])('fr: %s', (text, ...expected) => {
    expect(typeOf('fr', `${text}\n${KESTRIE}`)).toEqual(expected);
  });

  it.each([
    ['fr', 'Si la Kestrie attaque le Sundland, Mara Osmar partira.'],
    ['en', 'If Kestria attacks Sundland, Ilan Osmar will leave.'],
  ])('takes a condition in %s for nothing that happened', (language, text) => {
    const source = sourceOf(`${text}\n${language === 'fr' ? KESTRIE : KESTRIA}`, language);
    const { events } = extract(source, localeOf(language), { doubtfulEvents: true });
    const attack = events.find(({ type }) => type === 'ASSAULT');
    expect(attack?.stages.map(({ stage, claim }) => [stage, claim])).toEqual([['occurred', 'feared']]);
  });
});
