import type { Statement } from '@dixit/model';
import type { GoldStatement } from './demo-corpus.ts';
import { type Matched, type Tally, overlaps, sameName } from './score-statements.ts';

type Pair = Matched['pairs'][number];

const KINDS = ['direct', 'indirect', 'mixed'] as const;

/** Contents found and made up, in all and by kind, and on those found who, how, to whom, when, through whom. */
export function tallyStatements({ pairs, missed, extra }: Matched): Record<string, Tally> {
  return {
    precision: { right: pairs.length, of: pairs.length + extra.length },
    recall: { right: pairs.length, of: pairs.length + missed.length },
    ...Object.fromEntries(KINDS.flatMap((kind) => kindTallies(kind, { pairs, missed, extra }))),
    ...Object.fromEntries(
      Object.entries(FIELDS).map(([name, { counts = () => true, right }]) => {
        const counted = pairs.filter(counts);
        return [name, { right: counted.filter(right).length, of: counted.length }];
      }),
    ),
  };
}

function kindTallies(kind: (typeof KINDS)[number], { pairs, missed, extra }: Matched): [string, Tally][] {
  const ofGold = pairs.filter(({ gold }) => gold.kind === kind).length;
  const found = pairs.filter((pair) => pair.found.kind === kind).length;
  return [
    [`${kind} precision`, { right: found, of: found + extra.filter((one) => one.kind === kind).length }],
    [`${kind} recall`, { right: ofGold, of: ofGold + missed.filter((one) => one.kind === kind).length }],
  ];
}

interface Field {
  /** Pairs that the field says something of; all when left out. */
  counts?: (pair: Pair) => boolean;
  right: (pair: Pair) => boolean;
}

const FIELDS: Readonly<Record<string, Field>> = {
  'speaker mention': {
    right: ({ gold, found: { speaker } }) =>
      gold.speaker === null ? speaker.mention === null : overlaps(gold.speaker, speaker.mention),
  },
  'speaker name': { right: ({ gold, found }) => sameName(gold.speakerTold, found.speaker.name ?? '') },
  'speaker type': { right: ({ gold, found }) => gold.speakerType === found.speaker.type },
  cue: {
    right: ({ gold, found }) => (gold.cue === null ? found.cue === null : overlaps(gold.cue, found.cue?.span ?? null)),
  },
  kind: { right: ({ gold, found }) => gold.kind === found.kind },
  act: { right: ({ gold, found }) => gold.act === found.act },
  polarity: {
    counts: ({ gold, found }) => gold.polarity === 'negative' || found.polarity === 'negative',
    right: ({ gold, found }) => gold.polarity === found.polarity,
  },
  'addressee recall': {
    counts: ({ gold }) => gold.addressee !== null,
    right: ({ gold, found }) => overlaps(gold.addressee, found.addressee?.span ?? null),
  },
  'addressee precision': {
    counts: ({ found }) => found.addressee !== null,
    right: ({ gold, found }) => overlaps(gold.addressee, found.addressee?.span ?? null) || relayed(gold, found),
  },
  medium: {
    counts: ({ gold }) => gold.medium !== null,
    right: ({ gold, found }) => overlaps(gold.medium, found.medium?.span ?? null),
  },
  target: {
    counts: ({ gold }) => gold.target !== null,
    right: ({ gold, found }) => found.target !== null && sameName(gold.target ?? '', found.target.text),
  },
  'relay recall': {
    counts: ({ gold }) => gold.relay.length > 0,
    right: ({ gold, found }) => gold.relay.every((name) => found.relay.some(({ text }) => sameName(name, text))),
  },
  'relay precision': {
    counts: ({ found }) => found.relay.length > 0,
    right: ({ gold, found }) => found.relay.every(({ text }) => gold.relay.some((name) => sameName(name, text))),
  },
  'time of saying': {
    counts: ({ gold }) => gold.uttered !== null,
    right: ({ gold, found }) => dayOf(found.uttered?.instant ?? found.uttered?.edtf) === dayOf(gold.uttered),
  },
  nested: {
    counts: ({ gold, found }) => gold.nested || found.nestedIn !== null,
    right: ({ gold, found }) => gold.nested === (found.nestedIn !== null),
  },
  continues: {
    counts: ({ gold, found }) => gold.continues || found.continues !== null,
    right: ({ gold, found }) => gold.continues === (found.continues !== null),
  },
};

/** A medium that was told is addressee and first hop at once: gold names it as a hop only. */
const relayed = ({ relay }: GoldStatement, { addressee }: Statement): boolean =>
  relay.some((name) => sameName(name, addressee?.text ?? ''));

const dayOf = (edtf: string | null | undefined): string | null => edtf?.slice(0, 10) ?? null;
