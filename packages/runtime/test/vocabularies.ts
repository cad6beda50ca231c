import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** What the makers of a vocabulary have published about its terms, as RDF. */
const PUBLISHED = [
  { namespace: 'http://schema.org/', file: import.meta.resolve('@vocabulary/schema/schema.nq') },
  { namespace: 'http://www.w3.org/ns/oa#', file: import.meta.resolve('@vocabulary/oa/oa.nq') },
  { namespace: 'http://www.w3.org/ns/prov#', file: import.meta.resolve('@vocabulary/prov/prov.nq') },
] as const;

const RDFS = 'http://www.w3.org/2000/01/rdf-schema#';
const SCHEMA = 'http://schema.org/';
const IS_A = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';
const DOMAINS = [`${SCHEMA}domainIncludes`, `${RDFS}domain`];
const RANGES = [`${SCHEMA}rangeIncludes`, `${RDFS}range`];
const SUPERSEDED = `${SCHEMA}supersededBy`;

/** Object IRIs by subject, then predicate. */
type Facts = Map<string, Map<string, string[]>>;

/** A node of an expanded JSON-LD document. */
type Node = Readonly<Record<string, unknown>>;

/** Terms of the published vocabularies in an expanded document that are used as none of them says. Empty is right. */
export function misusedTerms(expanded: readonly unknown[]): string[] {
  const facts = read();
  const faults = new Set<string>();
  for (const node of nodesIn(expanded)) checkNode(facts, node, faults);
  return [...faults].toSorted();
}

function checkNode(facts: Facts, node: Node, faults: Set<string>): void {
  const types = (node['@type'] ?? []) as string[];
  for (const type of types) if (isPublished(type) && !facts.has(type)) faults.add(`no such class: ${type}`);
  for (const [property, values] of Object.entries(node)) {
    if (!isPublished(property)) continue;
    const known = facts.get(property);
    if (known === undefined) faults.add(`no such property: ${property}`);
    else if (known.has(SUPERSEDED)) faults.add(`superseded: ${property}`);
    else {
      const says = (predicates: readonly string[]): string[] => predicates.flatMap((one) => known.get(one) ?? []);
      if (!fits(facts, types, says(DOMAINS))) faults.add(`${types.join(' ')} has no ${property}`);
      for (const value of [...nodesIn([values])].slice(0, 50)) {
        if ((values as unknown[]).includes(value) && !fits(facts, (value['@type'] ?? []) as string[], says(RANGES)))
          faults.add(`${property} is no ${String(value['@type'])}`);
        const id = value['@id'];
        if (typeof id === 'string' && isPublished(id) && !facts.has(id)) faults.add(`no such term: ${id}`);
      }
    }
  }
}

/** Whether one of the types is among the wanted classes or below them; nothing is known of what has no published type. */
function fits(facts: Facts, types: readonly string[], wanted: readonly string[]): boolean {
  const published = types.filter(isPublished);
  const classes = wanted.filter(isPublished);
  if (published.length === 0 || classes.length === 0) return true;
  return published.some((type) => classes.some((one) => above(facts, type).has(one)));
}

function above(facts: Facts, type: string, seen = new Set<string>()): Set<string> {
  if (seen.has(type)) return seen;
  seen.add(type);
  for (const wider of facts.get(type)?.get(`${RDFS}subClassOf`) ?? []) above(facts, wider, seen);
  return seen;
}

const isPublished = (iri: string): boolean => PUBLISHED.some(({ namespace }) => iri.startsWith(namespace));

function* nodesIn(value: unknown): Generator<Node> {
  if (Array.isArray(value)) for (const one of value) yield* nodesIn(one);
  else if (typeof value === 'object' && value !== null && !('@value' in value)) {
    yield value as Node;
    yield* nodesIn(Object.values(value));
  }
}

let facts: Facts | null = null;

function read(): Facts {
  if (facts !== null) return facts;
  facts = new Map();
  for (const { file } of PUBLISHED) {
    const text = readFileSync(fileURLToPath(file), 'utf8');
    for (const [, subject = '', predicate = '', object = ''] of text.matchAll(/^<([^>]+)> <([^>]+)> <([^>]+)>/gmu)) {
      const known = facts.get(subject) ?? new Map<string, string[]>();
      facts.set(subject, known.set(predicate, [...(known.get(predicate) ?? []), object]));
    }
  }
  if (facts.get(`${SCHEMA}Quotation`)?.has(IS_A) !== true) throw new Error('the vocabulary was not read');
  return facts;
}
