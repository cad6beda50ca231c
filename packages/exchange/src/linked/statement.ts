import type { Source, Statement } from '@dixit/model';
import { type Target, targetsOf } from '../evidence.ts';
import type { ExportJob } from '../format.ts';
import { linkTo } from '../links.ts';
import { type Node, timeFields } from './source.ts';

/** A statement, and the annotation that shows where its words stand. */
export function statementNodes(job: ExportJob, statement: Statement, source: Source): [Node, Node] {
  const id = linkTo.statement(job, statement.id);
  const speaker = speakerNode(job, statement);
  const { addressee, relay, about, review, confidence } = statement;
  const related = {
    about: about.events.flatMap(({ eventId }) => (eventId === null ? [] : [linkTo.event(job, eventId)])),
    mentions: about.actors.flatMap(({ actorId }) => (actorId === null ? [] : [{ '@id': linkTo.actor(job, actorId) }])),
    'dx:relay': relay.map(({ actorId, text, role }) => ({ ...agent(job, actorId), name: text, 'dx:role': role })),
  };
  return [
    {
      '@id': id,
      '@type': [statement.kind === 'indirect' ? 'Statement' : 'Quotation', 'dx:Statement', 'prov:Entity'],
      identifier: statement.id,
      text: statement.text,
      ...(source.language !== 'und' && { inLanguage: source.language }),
      creator: speaker,
      ...(statement.kind !== 'indirect' && { spokenByCharacter: speaker }),
      ...(addressee && { 'dx:addressee': { ...agent(job, addressee.actorId), name: addressee.text } }),
      ...Object.fromEntries(Object.entries(related).filter(([, list]) => list.length > 0)),
      ...timeFields('dateCreated', statement.uttered),
      isPartOf: linkTo.source(job, source.id),
      'prov:wasQuotedFrom': linkTo.source(job, source.id),
      'prov:wasGeneratedBy': { '@id': `${linkTo.source(job, source.id)}#run` },
      'dx:speechKind': statement.kind,
      ...(statement.cue && { 'dx:reportingVerb': statement.cue.lemma }),
      'dx:act': statement.act,
      'dx:polarity': statement.polarity,
      'dx:modality': statement.modality,
      'dx:translatedQuote': statement.translatedQuote,
      'dx:confidence': confidence.tier,
      'dx:reviewState': review.verdict,
      'dx:extractor': `${statement.provenance.extractor} ${statement.provenance.version}`,
      ...(statement.utteranceId !== null && { 'dx:utterance': `urn:dixit:${statement.utteranceId}` }),
      ...(statement.nestedIn !== null && { 'dx:nestedIn': linkTo.statement(job, statement.nestedIn) }),
      ...(statement.continues !== null && { 'dx:continues': linkTo.statement(job, statement.continues) }),
    },
    {
      '@id': `${id}#evidence`,
      '@type': 'oa:Annotation',
      'oa:motivatedBy': 'oa:identifying',
      'oa:hasBody': id,
      'oa:hasTarget': targetsOf(job, statement, source).map(targetNode),
    },
  ];
}

const agent = (job: ExportJob, actorId: string | null): Node =>
  actorId === null ? {} : { '@id': linkTo.actor(job, actorId) };

/** A country that speaks is its government: a Country of schema.org is a place, which creates nothing. */
const TYPES: Partial<Record<Statement['speaker']['type'], string>> = {
  person: 'Person',
  institution: 'Organization',
  group: 'Organization',
  country: 'GovernmentOrganization',
};

function speakerNode(job: ExportJob, { speaker }: Statement): Node {
  const { actorId, type, role, onBehalfOf } = speaker;
  return {
    ...agent(job, actorId),
    ...(TYPES[type] && { '@type': TYPES[type] }),
    name: job.phrases.speaker(speaker),
    ...(role !== null && { 'dx:roleAtTime': role }),
    ...(onBehalfOf?.actorId != null && { 'dx:onBehalfOf': { '@id': linkTo.actor(job, onBehalfOf.actorId) } }),
  };
}

function targetNode({ source, selector, state }: Target, order: number): Node {
  const [{ exact, prefix, suffix }, position] = selector;
  return {
    '@type': 'oa:SpecificResource',
    'oa:hasSource': source,
    'dx:order': order,
    'oa:hasSelector': [
      { '@type': 'oa:TextQuoteSelector', 'oa:exact': exact, 'oa:prefix': prefix, 'oa:suffix': suffix },
      ...(position === undefined
        ? []
        : [{ '@type': 'oa:TextPositionSelector', 'oa:start': position.start, 'oa:end': position.end }]),
    ],
    ...(state && { 'oa:hasState': { '@type': 'oa:TimeState', 'oa:sourceDate': state.sourceDate } }),
  };
}
