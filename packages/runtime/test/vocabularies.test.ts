import { expect, it } from 'vitest';
import { misusedTerms } from './vocabularies.ts';

const node = (type: string, property: string, value: object): object => ({ '@type': [type], [property]: [value] });

it.each([
  ['http://schema.org/Quotation', 'http://schema.org/spokenByCharacter', { '@type': ['http://schema.org/Person'] }, ''],
  ['http://schema.org/Quotation', 'http://schema.org/spokenBy', { '@value': 'x' }, 'no such property'],
  ['http://schema.org/Quote', 'http://schema.org/text', { '@value': 'x' }, 'no such class'],
  ['http://schema.org/Quotation', 'http://schema.org/startDate', { '@value': '2031' }, 'has no'],
  ['http://schema.org/Event', 'http://schema.org/location', { '@type': ['http://schema.org/Person'] }, 'is no'],
  [
    'http://schema.org/Event',
    'http://schema.org/eventStatus',
    { '@id': 'http://schema.org/EventDoubted' },
    'no such term',
  ],
  ['http://schema.org/Event', 'http://schema.org/attendees', { '@value': 'x' }, 'superseded'],
  ['http://www.w3.org/ns/oa#Annotation', 'http://www.w3.org/ns/oa#hasBody', { '@id': 'urn:x' }, ''],
  ['http://www.w3.org/ns/prov#Entity', 'http://www.w3.org/ns/prov#endedAtTime', { '@value': '2031' }, 'has no'],
])('of a %s with %s %j says “%s”', (type, property, value, fault) => {
  const faults = misusedTerms([node(type, property, value)]);
  expect(faults.filter((one) => fault === '' || one.includes(fault))).toHaveLength(fault === '' ? 0 : 1);
});
