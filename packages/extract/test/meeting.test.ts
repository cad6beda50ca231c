import { expect, it } from 'vitest';
import { extract } from '../src/index.ts';
import { onDay } from './time-fixtures.ts';
import { localeOf, sourceOf } from './helpers.ts';

it('gives one call all its stated times, also one behind an incise in dashes', () => {
  const text = [
    'L’échange entre Radek Osmar et Mara Velin a débuté mardi vers 15H00 GMT, ont annoncé les agences.',
    'Les deux présidents se retrouvent en visioconférence – sécurisée, précise le palais – à 10h00 du matin à Washington.',
  ].join('\n');
  const source = { ...sourceOf(text, 'fr'), published: onDay('2025-01-14') };
  const [call, ...others] = extract(source, localeOf('fr')).events;

  expect(others).toEqual([]);
  expect(call?.mode).toBe('video');
  const times = [call?.time, ...(call?.alsoAt ?? [])].map((time) => `${time?.text} ${time?.instant}`);
  expect([...new Set(times)].sort()).toEqual([
    '10h00 du matin à Washington 2025-01-14T15:00:00Z',
    'mardi vers 15H00 GMT 2025-01-14T15:00:00Z',
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
