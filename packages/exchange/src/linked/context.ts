const id = (term: string) => ({ '@id': term, '@type': '@id' });
const date = (term: string) => ({ '@id': term, '@type': 'xsd:dateTime' });

/** Words without a prefix are those of schema.org, whose own context names the same namespace. */
export const CONTEXT = {
  '@version': 1.1,
  '@vocab': 'http://schema.org/',
  oa: 'http://www.w3.org/ns/oa#',
  prov: 'http://www.w3.org/ns/prov#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  dx: 'urn:dixit:ns:',
  url: id('url'),
  isPartOf: id('isPartOf'),
  about: id('about'),
  attendee: id('attendee'),
  sdPublisher: id('sdPublisher'),
  'oa:hasBody': id('oa:hasBody'),
  'oa:hasSource': id('oa:hasSource'),
  'oa:motivatedBy': id('oa:motivatedBy'),
  'oa:sourceDate': date('oa:sourceDate'),
  'prov:wasQuotedFrom': id('prov:wasQuotedFrom'),
  'prov:used': id('prov:used'),
  'prov:endedAtTime': date('prov:endedAtTime'),
  'dx:utterance': id('dx:utterance'),
  'dx:assertedIn': id('dx:assertedIn'),
  'dx:nestedIn': id('dx:nestedIn'),
  'dx:continues': id('dx:continues'),
  'dx:relay': { '@id': 'dx:relay', '@container': '@list' },
  'dx:statusAssertion': { '@id': 'dx:statusAssertion', '@container': '@list' },
} as const;
