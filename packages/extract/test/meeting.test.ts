import { expect, it } from 'vitest';
import { extract } from '../src/index.ts';
import { onDay } from './time-fixtures.ts';
import { localeOf, sourceOf } from './helpers.ts';

it('gives one call all its stated times, also one behind an incise in dashes', () => {
  const text = [
    'L’échange entre Radek Osmar et Mara Velin s’est ouvert mardi vers 14H30 GMT, indiquent les agences.',
    'Les deux présidents se parlent en visioconférence – filmée, note le palais – à 9h30 du matin à Washington.',
  ].join('\n');
  const source = { ...sourceOf(text, 'fr'), published: onDay('2025-01-14') };
  const [call, ...others] = extract(source, localeOf('fr')).events;

  expect(others).toEqual([]);
  expect(call?.mode).toBe('video');
  const times = [call?.time, ...(call?.alsoAt ?? [])].map((time) => `${time?.text} ${time?.instant}`);
  expect([...new Set(times)].sort()).toEqual([
    '9h30 du matin à Washington 2025-01-14T14:30:00Z',
    'mardi vers 14H30 GMT 2025-01-14T14:30:00Z',
  ]);
});

const met = (text: string, language: string) =>
  extract(sourceOf(text, language), localeOf(language)).events.map(({ participants }) =>
    participants.map(({ name }) => name),
  );

it('knows the two presidents by the office that they share and by their countries', () => {
  const text = [
    'Les présidents kestrien et orlavien Radek Osmar et Mara Velin se parleront lundi. La Kestrie et l’Orlavie se taisent.',
    'Le président kestrien et son homologue orlavienne se sont vus à Lutza en juin.',
  ].join('\n\n');
  expect(met(text, 'fr').map((names) => names.toSorted())).toEqual([
    ['Mara Velin', 'Radek Osmar'],
    ['Mara Velin', 'Radek Osmar'],
  ]);
});

it('takes the subject of a relative clause, and nobody for a meeting with oneself', () => {
  const text = [
    'Mme Velin, qui s’est entretenue hier encore avec M. Osmar, attend.',
    'Le ministre orlavien Ilan Varga a rencontré M. Osmar à Lutza puis s’est entretenu avec M. Osmar deux fois par téléphone en mai. L’Orlavie se tait.',
  ].join('\n\n');
  expect(met(text, 'fr').every((names) => names.length === 2)).toBe(true);
  expect(met(text, 'fr')).toContainEqual(['Velin', 'Osmar']);
});

it('keeps the time of saying from what is named behind the verb, and the time told from what is named before it', () => {
  const text = [
    'Dimanche, une porte-parole a annoncé que Mara Velin et Radek Osmar se verraient à Lutza, mais s’est dite prudente sur ces pourparlers.',
    'Lors du même appel avec Mara Velin, Ilan Varga a annoncé que le cabinet siégerait lundi.',
  ].join('\n\n');
  const { events } = extract(sourceOf(text, 'fr'), localeOf('fr'));
  expect(events.length).toBeGreaterThan(0);
  expect(events.map(({ time }) => time?.text ?? null)).toEqual(events.map(() => null));
});

it('keeps apart what two sides tell of each other', () => {
  const text = [
    'Le commandement kestrien a affirmé que les tirs d’artillerie contre l’Orlavie avaient repris.',
    'Le ministère orlavien a déclaré qu’une roquette venue du sol kestrien avait détruit une écluse. La Kestrie et l’Orlavie se taisent.',
  ].join('\n\n');
  const attacks = extract(sourceOf(text, 'fr'), localeOf('fr')).events.filter(({ type }) => type === 'ASSAULT');
  expect(attacks.flatMap(({ stages }) => stages.map(({ holderName }) => holderName))).toEqual([
    'commandement kestrien',
  ]);
});

it('takes for the other side of a support the first that is named', () => {
  const text =
    'La Kestrie a réaffirmé son soutien à l’Orlavie devant les manœuvres de la Varsie. La présidente kestrienne, le ministre orlavien et l’armée varsienne se taisent.';
  const [support] = extract(sourceOf(text, 'fr'), localeOf('fr')).events;
  expect(support?.participants.map(({ name, role }) => [name, role])).toEqual([
    ['Kestrie', 'actor'],
    ['Orlavie', 'recipient'],
  ]);
});

it('takes a person known by name also where a quotation begins with the surname', () => {
  const text = [
    'Mara Velin et Radek Osmar négocient depuis un an.',
    '« Velin et Osmar discuteront jeudi si rien n’a changé », a déclaré un responsable.',
  ].join('\n\n');
  expect(met(text, 'fr').map((names) => names.length)).not.toContain(1);
});
