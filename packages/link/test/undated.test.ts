import { expect, it } from 'vitest';
import { Memory } from './memory.ts';
import { prepare } from './prepare.ts';

const LIVE = [
  'L’appel vidéo entre Radek Osmar et Mara Velin est terminé',
  'MISE À JOUR 3: L’entretien vidéo entre Radek Osmar et Mara Velin a pris fin mardi après trois heures et dix minutes, indique l’agence Kestinform.',
  'MISE À JOUR 2: L’échange entre Radek Osmar et Mara Velin devrait durer jusqu’à quatre heures, selon des diplomates.',
  'MISE À JOUR 1: Le président Radek Osmar et la présidente Mara Velin sont réunis par vidéoconférence. L’entretien a commencé à 17h30, heure russe.',
].join('\n\n');
const NEWS = [
  'Les pourparlers entre Mara Velin et Radek Osmar ont débuté',
  'Les pourparlers par vidéoconférence entre la présidente Mara Velin et le président Radek Osmar se sont ouverts mardi vers 14H30 GMT, indiquent les agences.',
  'Mara Velin avait vu la digue annexée en 2014, et la guerre a suivi.',
].join('\n\n');

it('finds one call in two undated texts, by weekday and clock, within the limits that either sets', async () => {
  const memory = new Memory();
  for (const [name, text] of Object.entries({ live: LIVE, news: NEWS })) {
    const [source, extraction] = await prepare(Buffer.from(text), { name, mediaType: 'text/plain; charset=utf-8' });
    await memory.add(source, extraction);
  }
  const calls = [...memory.events.values()].filter(({ mode }) => mode === 'video');
  expect(calls.map(({ mentions }) => new Set(mentions.map(({ sourceId }) => sourceId)).size)).toEqual([2]);
  expect(calls[0]?.time).toMatchObject({
    edtf: '2014/..',
    instant: null,
    precision: 'interval',
    basis: 'inferred',
    alternatives: ['XXXX-WXX-2T14:30Z'],
  });
  const codes = memory.comparisons().map(({ kind, explanation }) => `${kind} ${explanation.code}`);
  expect(codes).toContain('corroborates SAME_INSTANT');
});
