import { expect, it } from 'vitest';
import { withoutSite } from './title.ts';

const cut = (title: string, sites: string[] = [], domain: string | null = null, headings: string[] = []) =>
  withoutSite(title, { sites, domain, headings });

it.each([
  ['Le pont rouvre | Brume Matin', ['Brume Matin'], null, [], 'Le pont rouvre', 'Brume Matin'],
  ['Le pont rouvre - Brume matin', ['Brume Matin'], null, [], 'Le pont rouvre', 'Brume matin'],
  ['Le pont rouvre – brumematin.example', [], 'brumematin.example', [], 'Le pont rouvre – brumematin.example', null],
  ['Le pont rouvre – Brume Matin', [], 'brumematin.example', [], 'Le pont rouvre', 'Brume Matin'],
  ['Brume Matin : le pont', ['Brume Matin'], null, [], 'Brume Matin : le pont', null],
  ['Brume Matin | Le pont rouvre', ['Brume Matin'], null, [], 'Le pont rouvre', 'Brume Matin'],
  ['Le pont rouvre - Port | Brume Matin', [], null, ['Le pont rouvre'], 'Le pont rouvre', 'Brume Matin'],
  ['Le pont - un an après', ['Brume Matin'], 'brume.example', ['Une autre page'], 'Le pont - un an après', null],
] as const)('%s', (title, sites, domain, headings, expected, site) => {
  expect(cut(title, [...sites], domain, [...headings])).toEqual({ title: expected, site });
});
