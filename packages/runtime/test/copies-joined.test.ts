import { queryOf } from '@dixit/model/query';
import { startPostgres, type PostgresServer } from '@dixit/testing/postgres';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anItem } from './articles.ts';
import { aRuntime, takeIn, temporaryFolder } from './support.ts';

const LINES = [
  'Le bac de Lysmar reprendra la mer au printemps, après onze mois passés à quai pour une avarie de sa chaudière.',
  'La commune a payé la moitié des travaux, le reste venant d’une caisse que les pêcheurs du port ont remplie sou à sou.',
  'Trois entreprises avaient répondu à l’appel, dont deux de la ville voisine, mais une seule a tenu les délais promis.',
  'Les écoliers de l’île, qui dormaient chez des familles du bourg, pourront enfin rentrer chez eux chaque soir.',
  'Le vieux capitaine, à la barre depuis trente ans, a choisi lui-même les couleurs de la nouvelle cheminée.',
  '« Le bac partira le 3 avril, quoi qu’il arrive », a déclaré la ministre Orla Venn lors d’une réunion à Lysmar.',
  'Orla Venn a rencontré mardi Dario Kessel, le président de l’île, pour régler le prix du passage des camions.',
  'Les tarifs resteront ceux de l’an passé pour les habitants, et doubleront pour les voitures venues du continent.',
  'Une buvette ouvrira sur le pont supérieur, tenue par deux sœurs qui vendaient jusque-là du poisson fumé au marché.',
  'Le phare, éteint le temps du chantier afin de ne pas gêner les grues, sera rallumé la veille du premier départ.',
  'Des bénévoles repeignent les bancs, cousent des drapeaux et cherchent encore un accordéoniste pour la fête.',
  'La liaison de nuit, réclamée depuis des années par les boulangers, devra attendre une deuxième équipe de marins.',
  'Un tableau d’horaires neuf, gravé dans le chêne, remplace celui que la tempête de novembre avait emporté.',
  'Les plus anciens se souviennent du bac à rames, qui mettait deux heures et s’arrêtait dès que le vent tournait.',
];
const OTHER = `Une annonce attendue au port
Orla Venn a rencontré mardi Dario Kessel à Lysmar. Rien d’autre n’a filtré de cet entretien, dont aucun des deux camps n’a voulu dire combien de temps il avait duré ni qui y prenait part.`;

/** The whole wire, what two papers keep of it, which is little of the same, and a report of somebody else. */
const TEXTS = {
  whole: LINES.join('\n'),
  first: LINES.slice(0, 9).join('\n'),
  last: LINES.slice(5).join('\n'),
  other: OTHER,
} as const;
type Name = keyof typeof TEXTS;
const NAMES = Object.keys(TEXTS) as Name[];

const item = (name: Name) => ({
  ...anItem(`${name}.txt`, TEXTS[name]),
  outlet: `Outlet ${name}`,
  published: '2031-03-12',
  retrievedAt: '2031-03-13T00:00:00Z',
});

/** Who is grouped with whom, and how many independent Sources that makes for what they tell. */
async function told(runtime: ReturnType<typeof aRuntime>) {
  const { sources, events, statements } = await runtime.context().store();
  const page = { cursor: null, limit: 50 };
  const query = queryOf('');
  const { rows } = await sources.list(query, page);
  const groups = Map.groupBy(rows, ({ copyGroupId, id }) => copyGroupId ?? id);
  const meetings = (await events.list(query, page)).rows;
  const said = (await statements.search(query, { ...page, sort: 'oldest' })).rows;
  return {
    groups: [...groups.values()]
      .map((some) =>
        some
          .map(({ outlet }) => outlet ?? '')
          .toSorted()
          .join(', '),
      )
      .toSorted(),
    events: meetings.map(({ type, independentSources }) => `${type} ${independentSources}`).toSorted(),
    statements: said.map(({ text, reportedBy }) => `${text} ${reportedBy}`).toSorted(),
  };
}

let server: PostgresServer;
beforeAll(async () => void (server = await startPostgres(undefined)), 60_000);
afterAll(async () => await server.stop());

describe.each([
  ['SQLite', async () => ({})],
  ['PostgreSQL', async () => ({ DATABASE_URL: await server.freshDatabase() })],
] as const)('a text near to two copy groups, on %s', (_, database) => {
  it('makes them one, in whatever order they come', { timeout: 120_000 }, async () => {
    const order = fc.shuffledSubarray(NAMES, { minLength: NAMES.length });
    const found = new Set<string>();
    await fc.assert(
      fc.asyncProperty(order, async (names) => {
        const runtime = aRuntime(temporaryFolder(), { variables: { ...(await database()), DIXIT_WORKERS: '1' } });
        for (const name of names) await takeIn(runtime, [item(name)]);
        const { groups, events, statements } = await told(runtime);
        expect(groups).toEqual(['Outlet first, Outlet last, Outlet whole', 'Outlet other']);
        expect(events).toContain('CONSULT 2');
        found.add(JSON.stringify([events, statements]));
      }),
      { numRuns: 3, examples: [[['first', 'last', 'other', 'whole']]] },
    );
    expect([...found]).toHaveLength(1);
  });

  it('leaves apart what a person holds apart', { timeout: 60_000 }, async () => {
    const runtime = aRuntime(temporaryFolder(), { variables: { ...(await database()), DIXIT_WORKERS: '1' } });
    const ids: string[] = [];
    for (const name of ['first', 'last'] as const)
      ids.push((await takeIn(runtime, [item(name)])).items[0]?.sourceId ?? '');
    const [first = '', last = ''] = ids;
    const caller = runtime.router.createCaller(runtime.context());
    await caller.source.judgeCopy({ id: last, of: first, verdict: 'rejected' });
    await takeIn(runtime, [item('whole')]);
    expect((await told(runtime)).groups).toEqual(['Outlet first, Outlet whole', 'Outlet last']);
  });
});
