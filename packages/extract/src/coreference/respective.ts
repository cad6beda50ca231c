import type { Reading } from '../reading/reading.ts';
import type { Item } from './items.ts';

/**
 * « les présidents kestrien et orlavien Radek Osmar et Mara Velin »: one office for two who are named behind it,
 * each with the country in its place; one country is that of both. Changes the profiles of the two.
 */
export function shareOffices({ words, lexicon }: Reading, items: readonly Item[]): void {
  for (const [i, { profile, chunk, sentence }] of items.entries()) {
    const office = profile?.office;
    if (!profile?.plural || !office || profile.name === null || chunk?.role?.plural !== true) continue;
    const next = items[i + 1];
    const other = next?.profile;
    if (!other || next.sentence !== sentence || other.from !== profile.to + 2 || other.name === null) continue;
    if (!lexicon.coordinators.has(words[other.from - 1]?.low ?? '')) continue;
    if (other.office !== null || other.identity !== null || other.type === 'institution') continue;
    const [left = null, right = left, ...more] = profile.polities;
    if (more.length > 0) continue;
    Object.assign(profile, { plural: false, office: { ...office, polity: left }, country: left, type: 'person' });
    Object.assign(other, { plural: false, office: { ...office, polity: right }, country: right, type: 'person' });
  }
}
