import type { Actor, Reason } from '@dixit/model';
import type { Store } from '@dixit/model/ports';
import { expect } from 'vitest';
import { addPrepared } from '../src/pipeline.ts';
import { type DocumentInput, prepare } from '../src/stages.ts';

let minutes = 0;
const doing = () => ({
  by: 'Inès Corvo',
  at: new Date(Date.UTC(2031, 6, 1, 8, minutes++)).toISOString(),
  why: null,
});

const input = (text: string): DocumentInput => ({
  bytes: Buffer.from(text),
  options: { name: 'article.txt', language: 'fr', published: '2031-05-02', retrievedAt: '2031-05-02T08:00:00Z' },
});

/** Takes a text in and says as whom its first speaker is shown, and why. */
async function told(store: Store, text: string): Promise<{ speaker: string | null; reasons: Reason['code'][] }> {
  const { sourceId } = await addPrepared({ store, prepare }, input(text), await prepare(input(text)));
  const [statement] = await store.statements.ofSource(sourceId ?? '');
  if (!statement) throw new Error(`no statement in ${text}`);
  const [speaker] = await store.statements.recognised(statement.id);
  return { speaker: statement.speaker.actorId, reasons: speaker?.reasons.map(({ code }) => code) ?? [] };
}

const FIRST = 'Jorun Maskel, directrice du port de Veyle, a déclaré lundi que la digue tiendrait.';
const by = (who: string, what: string): string => `${who} a affirmé mardi que ${what}.`;

/** From texts to statements: a confirmed name and role, and two that are not one. */
export async function learnsFrom(store: Store): Promise<void> {
  const { speaker: maskel } = await told(store, FIRST);
  const id = maskel ?? '';
  const before = by('Ondine', 'la digue serait finie avant l’été');
  const stranger = await told(store, before);
  expect(stranger.speaker).not.toBe(id);
  const links = async (): Promise<unknown[]> => {
    const all: unknown[] = [];
    for await (const source of store.sources.ids()) {
      const { speaker } = (await store.statements.ofSource(source))[0] ?? {};
      all.push([source, speaker?.actorId]);
    }
    return all;
  };
  const linked = await links();

  const alias = await store.curation.take({ do: 'actor.alias', id, add: ['Ondine'], drop: [] }, doing());
  expect(await links()).toEqual(linked);
  const confirmed = by('Ondine', 'les écluses seraient contrôlées');
  expect(await told(store, confirmed)).toEqual({ speaker: id, reasons: ['CONFIRMED_NAME'] });
  // What was there is read again by another engine, and goes nowhere else.
  await again(store, before);
  expect(await links()).toEqual(expect.arrayContaining(linked));
  await again(store, confirmed);
  expect((await shown(store, confirmed))?.speaker.actorId).toBe(id);

  await store.curation.undo(alias.id, doing());
  const later = await told(store, by('Ondine', 'les grues resteraient à quai'));
  expect(later.speaker).not.toBe(id);
  expect(later.reasons).not.toContain('CONFIRMED_NAME');

  const nameless = (what: string): string => by('La capitaine des phares', what);
  expect((await told(store, nameless('la lampe serait changée'))).speaker).not.toBe(id);
  const role = await store.curation.take(
    { do: 'actor.role', id, add: [{ text: 'capitaine des phares', since: '2031-01-01' }], drop: [] },
    doing(),
  );
  expect(((await store.actors.get(id)) as Actor).roles.map(({ text }) => text)).toContain('capitaine des phares');
  expect(await told(store, nameless('le feu serait vert'))).toEqual({ speaker: id, reasons: ['CONFIRMED_ROLE'] });
  await store.curation.undo(role.id, doing());
  expect((await told(store, nameless('le feu serait rouge'))).speaker).not.toBe(id);
}

async function again(store: Store, text: string): Promise<void> {
  const anew = async (given: DocumentInput) => {
    const { source, extraction } = await prepare(given);
    const stages = { ...source.provenance.stages, quotation: '99' };
    return { source: { ...source, provenance: { ...source.provenance, stages } }, extraction };
  };
  const { state } = await addPrepared({ store, prepare: anew }, input(text), await anew(input(text)));
  expect(state).toBe('added');
}

async function shown(store: Store, text: string) {
  const { source } = await prepare(input(text));
  return (await store.statements.ofSource(source.id))[0];
}
