import type { Actor, Entity, LinkDelta } from '@dixit/model';
import type { SaidOfThem } from '@dixit/model/ports';
import { aDelta, aSource, aTime, anEntity, anExtraction } from '@dixit/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { Memory } from '../../test/memory.ts';

const MINISTER = { text: 'ministre des Phares', head: null, of: null, asOf: null, span: null };
const person = (name: string, more: Partial<Entity> = {}): Partial<Entity> => ({
  name,
  names: [name],
  type: 'person',
  ...more,
});

describe('what people said of who is who', () => {
  let memory = new Memory();
  let sources = 0;
  beforeEach(() => {
    memory = new Memory();
  });

  /** Links a Source that names one; the same text is the same Source. */
  async function told(
    entity: Partial<Entity>,
    { text = `Texte ${sources++}`, published = '2031-05-02' } = {},
  ): Promise<LinkDelta['entities'][number]> {
    const source = aSource({ text, published: aTime(published) });
    const delta = await memory.add(
      source,
      anExtraction(source, { entities: [anEntity(entity)], events: [], statements: [] }),
    );
    const [link] = delta.entities;
    if (!link) throw new Error('no entity');
    return link;
  }
  const say = (said: Partial<SaidOfThem>): void => {
    memory.said = { ...memory.said, ...said };
  };
  const name = (actorId: string, called: string, isTheirs = true): SaidOfThem['names'] => [
    { name: called, actorId, part: null, isTheirs, by: 'Ines' },
  ];
  const actors = (): Actor[] => [...memory.actors.values()];

  it('links a later Source by a confirmed name, and says so', async () => {
    const { actorId } = await told(person('Orla Venn', { gender: 'feminine' }));
    expect((await told(person('La Louve'))).actorId).not.toBe(actorId);
    say({ names: name(actorId, 'la louve') });
    expect(await told(person('La Louve'))).toEqual({
      entity: 'e0',
      actorId,
      probability: 0.97,
      reasons: [{ code: 'CONFIRMED_NAME', params: { name: 'la louve', by: 'Ines' } }],
    });
    expect((await told(person('La Louve', { gender: 'masculine' }))).actorId).not.toBe(actorId);
    say({ names: [] });
    expect((await told(person('La Louve', { gender: 'feminine' }))).actorId).not.toBe(actorId);
  });

  it('moves nobody in a Source that was linked before, and keeps what it linked', async () => {
    const { actorId } = await told(person('Orla Venn'));
    const before = await told(person('La Louve'), { text: 'Avant' });
    say({ names: name(actorId, 'La Louve') });
    const after = await told(person('La Louve'), { text: 'Après' });
    expect(after.actorId).toBe(actorId);
    expect(await told(person('La Louve'), { text: 'Avant' })).toEqual(before);
    expect(await told(person('La Louve'), { text: 'Après' })).toEqual(after);
    expect(actors()).toHaveLength(2);
  });

  it('no longer links by a name that is not theirs', async () => {
    const { actorId } = await told(person('Orla Venn'));
    expect((await told(person('Venn'))).actorId).toBe(actorId);
    say({ names: name(actorId, 'Venn', false) });
    expect((await told(person('Venn'))).actorId).not.toBe(actorId);
    expect((await told(person('Orla Venn', { names: ['Orla Venn', 'Venn'] }))).actorId).toBe(actorId);
  });

  it('links by a confirmed role while it is held', async () => {
    const { actorId } = await told(person('Orla Venn'));
    const role = { text: 'Ministre des phares', head: null, of: null, actorId, part: null, by: 'Ines' };
    say({ roles: [{ ...role, isTheirs: true, since: '2031-01-01', until: '2031-12-31' }] });
    const nameless = person('le ministre des Phares', { names: [], roles: [MINISTER] });
    expect(await told(nameless)).toMatchObject({ actorId, reasons: [{ code: 'CONFIRMED_ROLE' }] });
    expect((await told(nameless, { published: '2033-05-02' })).actorId).not.toBe(actorId);
    expect((await told({ ...nameless, type: 'anonymous' })).actorId).not.toBe(actorId);
  });

  it('counts those that are one once', async () => {
    const [one, other] = [await told(person('Orla Venn')), await told(person('Irma Venn'))];
    expect((await told(person('Venn', { gender: 'feminine' }))).actorId).not.toBe(one.actorId);
    say({ same: [{ id: other.actorId, as: one.actorId, by: 'Ines' }] });
    memory.actors.delete(actors().find(({ name: of }) => of.fr === 'Venn')?.id ?? '');
    expect(await told(person('Venn'))).toMatchObject({
      actorId: one.actorId,
      reasons: [{ code: 'SAME_SURNAME' }, { code: 'CONFIRMED_SAME', params: { by: 'Ines' } }],
    });
  });

  it('guesses nobody between two that are known to be two', async () => {
    const country = { country: 'MT' };
    const one = await told(person('Orla Venn', country));
    const other = { ...(memory.actors.get(one.actorId) as Actor), id: 'ac_other', country: 'IS' };
    memory.apply({
      source: aSource({ text: 'Autre' }),
      extraction: anExtraction(aSource({ text: 'Autre' }), { entities: [], events: [], statements: [] }),
      delta: aDelta(aSource({ text: 'Autre' }), {
        actors: [other],
        keys: { actors: [{ id: other.id, key: 'p:ven' }], events: [], utterances: [], bands: [], signature: [] },
      }),
    });
    say({ apart: [{ ids: [one.actorId, other.id], by: 'Ines' }] });
    expect(await told(person('Orla Venn', country))).toMatchObject({ actorId: one.actorId });
    const fresh = await told(person('Orla Venn'));
    expect([one.actorId, other.id]).not.toContain(fresh.actorId);
    expect(fresh.reasons).toMatchObject([{ code: 'CONFIRMED_APART', params: { by: 'Ines' } }]);
  });
});
