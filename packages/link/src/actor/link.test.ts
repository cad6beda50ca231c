import { locales } from '@dixit/locales';
import type { Actor, Entity } from '@dixit/model';
import { aSource, anEntity } from '@dixit/testing';
import { describe, expect, it } from 'vitest';
import { linkActors } from './link.ts';

const UNSAID = { names: [], roles: [], same: [], apart: [] };
const knowing = (actors: Actor[]) => ({ actors, said: UNSAID, before: new Map<string, string>() });

const role = (head: string, of: string | null): Entity['roles'][number] => ({
  text: head,
  head,
  of,
  asOf: null,
  span: null,
});

/** Links one entity after the other, each from a Source of its own, and gives the actor of each. */
function actorsOf(...entities: (Partial<Entity> & { language?: string })[]): Actor[] {
  let known: Actor[] = [];
  return entities
    .map(({ language = 'fr', ...overrides }, i) => {
      const source = aSource({ text: `Source ${i}`, language });
      const links = linkActors(source, [anEntity(overrides)], knowing(known));
      const changed = new Set(links.actors.map(({ id }) => id));
      known = [...known.filter(({ id }) => !changed.has(id)), ...links.actors];
      return links.of.get('e0')?.id;
    })
    .flatMap((id) => known.find((actor) => actor.id === id) ?? []);
}

const idsOf = (...entities: Parameters<typeof actorsOf>): string[] => actorsOf(...entities).map(({ id }) => id);

describe('people', () => {
  it('are one under the same full name, and gather roles and names of each language', () => {
    const [actor, other] = actorsOf(
      { name: 'Pavel Dorn', roles: [role('spokesperson', 'kestrie')] },
      { name: 'Pavel Dorn', language: 'en', roles: [role('spokesperson', 'kestria')] },
    );
    expect(other?.id).toBe(actor?.id);
    expect(other?.name).toEqual({ fr: 'Pavel Dorn', en: 'Pavel Dorn' });
    expect(other?.roles).toHaveLength(2);
    expect(other?.aliases).toEqual([{ name: 'Pavel Dorn', sourceIds: [expect.any(String), expect.any(String)] }]);
  });

  it('are two when only the surname is the same', () => {
    const [pavel, ilse] = idsOf({ name: 'Pavel Dorn', country: 'kestrie' }, { name: 'Ilse Dorn', country: 'kestrie' });
    expect(ilse).not.toBe(pavel);
  });

  it('are one in two transcriptions', () => {
    const [first, second] = idsOf({ name: 'Volodar Zelinsky' }, { name: 'Volodar Zelinskiy' });
    expect(second).toBe(first);
  });

  it('meet by a bare surname that one person alone bears', () => {
    const [full, bare] = idsOf({ name: 'Mara Velin' }, { name: 'Velin' });
    expect(bare).toBe(full);
  });

  it('do not meet by a bare surname that two bear, unless role or country decides', () => {
    const dorns = [
      { name: 'Pavel Dorn', roles: [role('spokesperson', 'kestrie')] },
      { name: 'Ilse Dorn', roles: [role('defence-minister', 'kestrie')] },
    ];
    const [pavel, ilse, unknown] = idsOf(...dorns, { name: 'Dorn' });
    expect([pavel, ilse]).not.toContain(unknown);
    const [, other, minister] = idsOf(...dorns, { name: 'Dorn', roles: [role('defence-minister', 'kestria')] });
    expect(minister).toBe(other);
  });

  it('meet by an office alone only where a country has one holder of it', () => {
    const velin = { name: 'Mara Velin', roles: [role('president', 'orlavie')] };
    const [named, office] = idsOf(velin, { name: 'la présidente orlavienne', roles: [role('president', 'orlavie')] });
    expect(office).toBe(named);
    const [other] = idsOf({ ...velin, roles: [role('minister', 'orlavie')] });
    const [, minister] = idsOf(velin, { name: 'le ministre orlavien', roles: [role('minister', 'orlavie')] });
    expect(minister).not.toBe(other);
  });

  it('do not meet across gender', () => {
    const [her, him] = idsOf({ name: 'Mara Velin', gender: 'feminine' }, { name: 'Velin', gender: 'masculine' });
    expect(him).not.toBe(her);
  });
});

describe('countries and institutions', () => {
  it('meet by code, or across languages by what their names share', () => {
    const [chad, tchad] = idsOf(
      { name: 'Tchad', type: 'country', country: 'TD' },
      { name: 'Chad', type: 'country', country: 'TD', language: 'en' },
    );
    expect(tchad).toBe(chad);
    const [kestrie, kestria, orlavia] = idsOf(
      { name: 'Kestrie', type: 'country', country: 'kestrie' },
      { name: 'Kestria', type: 'country', country: 'kestria', language: 'en' },
      { name: 'Orlavia', type: 'country', country: 'orlavia', language: 'en' },
    );
    expect(kestria).toBe(kestrie);
    expect(orlavia).not.toBe(kestrie);
  });

  it('are one when a proper word is the same and the rest is a cognate', () => {
    const [palais, palace, other] = idsOf(
      { name: 'palais Haldren', type: 'institution' },
      { name: 'Haldren Palace', type: 'institution', language: 'en' },
      { name: 'Haldren Bank', type: 'institution', language: 'en' },
    );
    expect(palace).toBe(palais);
    expect(other).not.toBe(palais);
  });
});

describe('the anonymous', () => {
  it('never meet across Sources', () => {
    const [one, two] = idsOf(
      { name: 'un haut responsable', type: 'anonymous' },
      { name: 'un haut responsable', type: 'anonymous' },
    );
    expect(two).not.toBe(one);
  });
});

describe('places and seats', () => {
  const actorsIn = (...names: [string, string][]) => {
    let known: Actor[] = [];
    const ids = names.map(([language, name], i) => {
      const source = aSource({ text: `Source ${i}`, language });
      const links = linkActors(source, [anEntity({ name, names: [name], type: 'unknown' })], knowing(known), locales);
      const changed = new Set(links.actors.map(({ id }) => id));
      known = [...known.filter(({ id }) => !changed.has(id)), ...links.actors];
      return links.of.get('e0')?.id;
    });
    return ids.map((id) => known.find((actor) => actor.id === id));
  };

  it.each([
    ['Genève', 'Geneva'],
    ['Londres', 'London'],
    ['Moscou', 'Moscow'],
    ['Vienne', 'Vienna'],
    ['Le Caire', 'Cairo'],
  ])('are one in two languages, each with its name: %s, %s', (french, english) => {
    const [one, other] = actorsIn(['fr', french], ['en', english]);
    expect(other?.id).toBe(one?.id);
    expect(one?.name).toEqual({ fr: french, en: english });
  });

  it('are one whichever of their names is used, and two where they are two', () => {
    const [house, other, town] = actorsIn(['fr', 'Maison Blanche'], ['en', 'White House'], ['en', 'Washington']);
    expect(other?.id).toBe(house?.id);
    expect(town?.id).not.toBe(house?.id);
    const [first, second] = actorsIn(['fr', 'Lisbonne'], ['en', 'Madrid']);
    expect(second?.id).not.toBe(first?.id);
  });

  it('never give a person the name of a town', () => {
    const [one] = actorsOf({ name: 'Victoria Londres', type: 'person' });
    expect(one?.name).toEqual({ fr: 'Victoria Londres', en: null });
  });
});
