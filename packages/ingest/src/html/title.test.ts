import { expect, it } from 'vitest';
import { withoutSite } from './title.ts';

it.each([
  { title: 'Le pont rouvre | Brume Matin', sites: ['Brume Matin'], left: 'Le pont rouvre', site: 'Brume Matin' },
  { title: 'Le pont rouvre - Brume matin', sites: ['Brume Matin'], left: 'Le pont rouvre', site: 'Brume matin' },
  { title: 'Le pont rouvre – Brume Matin', domain: 'brumematin.example', left: 'Le pont rouvre', site: 'Brume Matin' },
  { title: 'Brume Matin | Le pont rouvre', sites: ['Brume Matin'], left: 'Le pont rouvre', site: 'Brume Matin' },
  { title: 'Le pont - Port | Brume', headings: ['Le pont'], left: 'Le pont', site: 'Brume' },
  { title: 'Brume Matin : le pont', sites: ['Brume Matin'], left: 'Brume Matin : le pont', site: null },
  {
    title: 'Le pont - un an après',
    sites: ['Brume'],
    domain: 'brume.example',
    left: 'Le pont - un an après',
    site: null,
  },
])('$title', ({ title, sites = [], domain = null, headings = [], left, site }) => {
  expect(withoutSite(title, { sites, domain, headings })).toEqual({ title: left, site });
});
