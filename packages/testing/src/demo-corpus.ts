import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Span } from '@dixit/model';

const DEMO = fileURLToPath(new URL('../../../demo/', import.meta.url));

/** One line of `demo/manifest.json`: a file and what a loader passes along with it. */
export interface DemoItem {
  file: string;
  outlet?: string;
  url?: string;
  published?: string;
}

export interface DemoDocument extends DemoItem {
  bytes: Uint8Array;
}

interface Anchored {
  context: string;
  nth?: Record<string, number>;
}

interface GoldFile {
  article: string;
  language: string;
  title: string;
  published: string | null;
  blocks: { text: string; kind: string }[];
  statements: (Anchored & {
    content?: string;
    parts?: string[];
    cue: string | null;
    speaker: string | null;
    speakerResolved: string;
    speakerTold?: string;
    speakerType: string;
    kind: string;
    act: string;
    tier: 1 | 2;
    addressee?: string;
    medium?: string;
    target?: string;
    relay?: string[];
    uttered?: string;
    polarity?: string;
    continues?: boolean;
    nested?: boolean;
  })[];
  traps: (Anchored & { text: string; why: string })[];
  expressions: (Anchored & { text: string; value: string; type: string; boilerplate?: boolean })[];
  figures: (Anchored & { text: string; value: number; unit: string })[];
  events: (Anchored & {
    key: string;
    trigger: string;
    type: string;
    stage: string;
    claim: string;
    holder?: string;
    participants: string[];
    time?: string;
    place?: string;
  })[];
}

/** A gold statement with its strings turned into spans of the frozen text. */
export interface GoldStatement {
  parts: Span[];
  content: Span;
  cue: Span | null;
  speaker: Span | null;
  speakerResolved: string;
  /** Who it is as far as the article itself tells; the other articles may tell more. */
  speakerTold: string;
  speakerType: string;
  addressee: Span | null;
  medium: Span | null;
  /** Whom an accusation is about, as the text or its name says. */
  target: string | null;
  /** Names, nearest to the speaker first. */
  relay: string[];
  /** Day or time of saying, EDTF. */
  uttered: string | null;
  kind: string;
  act: string;
  polarity: string;
  tier: 1 | 2;
  continues: boolean;
  nested: boolean;
}

export interface GoldEvent {
  key: string;
  trigger: Span;
  type: string;
  stage: string;
  claim: string;
  holder: string | null;
  participants: string[];
  time: string | null;
  place: string | null;
}

export interface Gold {
  article: string;
  language: string;
  title: string;
  published: string | null;
  blocks: { text: string; kind: string }[];
  statements: GoldStatement[];
  traps: { span: Span; why: string }[];
  expressions: { span: Span; value: string; type: string }[];
  figures: { span: Span; value: number; unit: string }[];
  events: GoldEvent[];
}

const readJson = (name: string): unknown => JSON.parse(readFileSync(join(DEMO, name), 'utf8'));

export function demoManifest(): DemoItem[] {
  return readJson('manifest.json') as DemoItem[];
}

/** The documents of the demo corpus in the order of the story, as bytes. */
export function demoDocuments(): DemoDocument[] {
  return demoManifest().map((item) => ({ ...item, bytes: readFileSync(join(DEMO, 'articles', item.file)) }));
}

/** The annotation of one article, its anchors resolved in the frozen text that ingest made of it. */
export function demoGold(file: string, frozenText: string): Gold {
  const gold = readJson(`gold/${file.replace(/\.[a-z]+$/u, '')}.json`) as GoldFile;
  const anchor = (record: Anchored) => new Anchor(frozenText, record);
  return {
    article: gold.article,
    language: gold.language,
    title: gold.title,
    published: gold.published,
    blocks: gold.blocks,
    statements: gold.statements.map((record) => statementOf(anchor(record), record)),
    traps: gold.traps.map((record) => ({ span: anchor(record).find('text', record.text), why: record.why })),
    expressions: gold.expressions
      .filter((record) => record.boilerplate !== true)
      .map((record) => ({ span: anchor(record).find('text', record.text), value: record.value, type: record.type })),
    figures: gold.figures.map((record) => ({
      span: anchor(record).find('text', record.text),
      value: record.value,
      unit: record.unit,
    })),
    events: gold.events.map((record) => ({
      key: record.key,
      trigger: anchor(record).find('trigger', record.trigger),
      type: record.type,
      stage: record.stage,
      claim: record.claim,
      holder: record.holder ?? null,
      participants: record.participants,
      time: record.time ?? null,
      place: record.place ?? null,
    })),
  };
}

function statementOf(anchor: Anchor, record: GoldFile['statements'][number]): GoldStatement {
  const parts = record.parts
    ? record.parts.map((part, i) => anchor.find(`parts.${i}`, part))
    : [anchor.find('content', record.content ?? '')];
  const optional = (field: string, words: string | null | undefined) =>
    words == null ? null : anchor.find(field, words);
  return {
    parts,
    content: { start: parts[0]?.start ?? 0, end: parts.at(-1)?.end ?? 0 },
    cue: optional('cue', record.cue),
    speaker: optional('speaker', record.speaker),
    speakerResolved: record.speakerResolved,
    speakerTold: record.speakerTold ?? record.speakerResolved,
    speakerType: record.speakerType,
    addressee: optional('addressee', record.addressee),
    medium: optional('medium', record.medium),
    target: record.target ?? null,
    relay: record.relay ?? [],
    uttered: record.uttered ?? null,
    kind: record.kind,
    act: record.act,
    polarity: record.polarity ?? 'positive',
    tier: record.tier,
    continues: record.continues ?? false,
    nested: record.nested ?? false,
  };
}

/** Finds strings inside a context that occurs once in the text. */
class Anchor {
  readonly text: string;
  readonly record: Anchored;
  readonly start: number;

  constructor(text: string, record: Anchored) {
    this.text = text;
    this.record = record;
    this.start = text.indexOf(record.context);
    if (this.start < 0 || text.includes(record.context, this.start + 1)) {
      throw new Error(`context must occur exactly once: ${record.context.slice(0, 80)}`);
    }
  }

  find(field: string, words: string): Span {
    let at = -1;
    for (let n = this.record.nth?.[field] ?? 1; n > 0; n--) at = this.record.context.indexOf(words, at + 1);
    if (at < 0 || words === '') throw new Error(`${field} not in its context: ${words}`);
    return { start: this.start + at, end: this.start + at + words.length };
  }
}

export interface CorpusGold {
  copies: string[][];
  actors: { name: string; names: string[]; articles: string[] }[];
  events: {
    key: string;
    type: string;
    start?: string;
    articles: string[];
    stages: { stage: string; claim: string; holder?: string; article: string }[];
  }[];
  comparisons: {
    kind: string;
    on: string;
    left: { article: string; text: string };
    right: { article: string; text: string };
    why: string;
  }[];
  utterances: { article: string; content: string }[][];
  questions: { question: string; query: string; articles: string[] }[];
}

/** What the corpus as a whole holds true: copies, actors, events, comparisons, golden questions. */
export function demoCorpusGold(): CorpusGold {
  return readJson('gold/corpus.json') as CorpusGold;
}
