import { AuditEntry } from '@dixit/model';
import jsonld from 'jsonld';
import { misusedTerms } from './vocabularies.ts';

const PROV = 'http://www.w3.org/ns/prov#';
const OURS = 'urn:dixit:ns:';
const LABEL = 'http://www.w3.org/2000/01/rdf-schema#label';

type Value = Readonly<Record<string, unknown>>;
type Node = Readonly<Record<string, readonly Value[]>> & { '@id': string; '@type'?: string[] };

/** The nodes of a file as a processor of JSON-LD that knows nothing of us merges them, by IRI. */
async function nodesOf(bytes: Buffer): Promise<Map<string, Node>> {
  const document = JSON.parse(String(bytes)) as jsonld.JsonLdDocument;
  const safe = { safe: true } as jsonld.Options.Expand;
  const expanded = await jsonld.expand(document, safe);
  const faults = misusedTerms(expanded);
  if (faults.length > 0) throw new Error(faults.join('\n'));
  const flat = (await jsonld.flatten(expanded)) as unknown as Node[];
  return new Map(flat.map((node) => [node['@id'], node]));
}

const all = (node: Node, property: string): readonly Value[] => node[property] ?? [];
const value = (node: Node, property: string): unknown => all(node, property)[0]?.['@value'] ?? null;
const ids = (node: Node, property: string): string[] => all(node, property).map((one) => String(one['@id']));
const isA = (node: Node | undefined, type: string): boolean => node?.['@type']?.includes(PROV + type) === true;

/** Faults by the constraints of PROV (W3C PROV-CONSTRAINTS 5 and 6) that a log can break. Empty is right. */
function provFaults(nodes: ReadonlyMap<string, Node>): string[] {
  const faults: string[] = [];
  const check = (holds: boolean, what: string): void => void (holds || faults.push(what));
  const atOnly = (node: Node, property: string): string => {
    const times = all(node, PROV + property);
    check(times.length < 2, `${property} of ${node['@id']} more than once`);
    const [time] = times.map((one) => one['@value']);
    return typeof time === 'string' ? time : '';
  };
  for (const [iri, node] of nodes) {
    const [isActivity, isEntity] = [isA(node, 'Activity'), isA(node, 'Entity')];
    check(!(isActivity && isEntity), `${iri} is both entity and activity`);
    if (isEntity) {
      const [generated, invalidated] = [atOnly(node, 'generatedAtTime'), atOnly(node, 'invalidatedAtTime')];
      check(ids(node, `${PROV}wasGeneratedBy`).length < 2, `${iri} is generated twice`);
      check(ids(node, `${PROV}wasInvalidatedBy`).length < 2, `${iri} is invalidated twice`);
      check(all(node, `${PROV}value`).length < 2, `${iri} has two values`);
      check(generated === '' || invalidated === '' || generated <= invalidated, `${iri} ends before it is there`);
      const earlier = ids(node, `${PROV}wasRevisionOf`);
      check(!ancestors(nodes, earlier).has(iri), `${iri} is derived from itself`);
      for (const id of earlier) {
        const before = nodes.get(id);
        check(isA(before, 'Entity'), `${iri} revises ${id}, which is no entity`);
        if (before) check(atOnly(before, 'generatedAtTime') <= generated, `${iri} is there before ${id}`);
      }
    }
    if (isActivity) {
      const [started, ended] = [atOnly(node, 'startedAtTime'), atOnly(node, 'endedAtTime')];
      check(started !== '' && started <= ended, `${iri} ends before it starts`);
      const agents = ids(node, `${PROV}wasAssociatedWith`);
      check(agents.length > 0 && agents.every((id) => isA(nodes.get(id), 'Agent')), `nobody did ${iri}`);
      for (const id of ids(node, `${PROV}used`)) {
        const used = nodes.get(id);
        if (used === undefined) continue;
        check(atOnly(used, 'generatedAtTime') <= ended, `${iri} uses ${id} before it is there`);
        check(!ids(used, `${PROV}wasGeneratedBy`).includes(iri), `${iri} uses what it generates`);
        const gone = atOnly(used, 'invalidatedAtTime');
        check(gone === '' || started <= gone, `${iri} uses ${id} after its end`);
      }
    }
  }
  return faults;
}

function ancestors(nodes: ReadonlyMap<string, Node>, from: readonly string[]): Set<string> {
  const found = new Set<string>();
  const queue = [...from];
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    const node = nodes.get(id);
    if (node) queue.push(...ids(node, `${PROV}wasRevisionOf`));
  }
  return found;
}

/** The lines of the log, worked out of the terms of PROV alone where it has any. Throws for a file that breaks a rule of it. */
export async function readProv(bytes: Buffer): Promise<AuditEntry[]> {
  const nodes = await nodesOf(bytes);
  const faults = provFaults(nodes);
  if (faults.length > 0) throw new Error(faults.join('\n'));
  const entities = [...nodes.values()].filter((node) => isA(node, 'Entity'));
  const states = (property: string, iri: string): [string, unknown][] =>
    entities
      .filter((node) => ids(node, PROV + property).includes(iri))
      .map((node) => [String(value(node, `${OURS}slot`)), JSON.parse(String(value(node, `${PROV}value`)))]);
  return [...nodes.values()]
    .filter((node) => isA(node, 'Activity') && all(node, `${OURS}entry`).length > 0)
    .map((node) => {
      const iri = node['@id'];
      const before = states('wasInvalidatedBy', iri);
      const after = states('wasGeneratedBy', iri);
      const emptied = all(node, `${OURS}empties`).map((one) => [String(one['@value']), null]);
      const empty = Object.fromEntries([...before, ...after].map(([slot]) => [slot, null]));
      const agents = ids(node, `${PROV}wasAssociatedWith`).flatMap((id) => nodes.get(id) ?? []);
      const person = agents.find((agent) => isA(agent, 'Person'));
      const software = agents.find((agent) => isA(agent, 'SoftwareAgent'));
      const [subject] = ids(node, `${OURS}subject`).flatMap((id) => nodes.get(id) ?? []);
      const [undone] = ids(node, `${PROV}wasInformedBy`);
      return AuditEntry.parse({
        id: value(node, `${OURS}entry`),
        at: value(node, `${PROV}startedAtTime`),
        by: person && value(person, LABEL),
        action: value(node, `${OURS}action`),
        subjectId: subject && value(subject, `${OURS}id`),
        before: { ...empty, ...Object.fromEntries(emptied), ...Object.fromEntries(before) },
        after: { ...empty, ...Object.fromEntries(emptied), ...Object.fromEntries(after) },
        uses: all(node, `${OURS}restsOn`).map((one) => one['@value']),
        why: value(node, `${OURS}why`),
        pipeline: software ? value(software, `${OURS}version`) : null,
        undoes: undone === undefined ? null : Number(undone.split('#')[1]),
      });
    })
    .toSorted((a, b) => b.id - a.id);
}
