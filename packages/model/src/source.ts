import { z } from 'zod';
import { Diagnostic } from './diagnostic.ts';
import { SourceId } from './ids.ts';
import { PipelineProvenance } from './provenance.ts';
import { Span, areOrderedAndApart } from './span.ts';
import { Instant, TemporalValue } from './temporal.ts';

export const SOURCE_KINDS = ['article', 'live-blog', 'wire', 'press-release', 'transcript', 'post', 'other'] as const;

/** Where a piece of metadata was found, best first. */
export const RUNGS = ['user', 'json-ld', 'meta', 'pdf', 'markup', 'feed', 'url', 'text'] as const;
export const Rung = z.enum(RUNGS);
export type Rung = z.infer<typeof Rung>;

/** Fields that a document may state about itself. */
const FOUND_FIELDS = [
  'title',
  'bylines',
  'publisher',
  'section',
  'canonicalUrl',
  'published',
  'modified',
  'language',
] as const;
const FoundField = z.enum(FOUND_FIELDS);
/** `raw` is the string as it stood there: the site's name still behind the title, the offset still on the time. */
const Finding = z.strictObject({ rung: Rung, raw: z.string() });
export type Findings = Partial<Record<z.infer<typeof FoundField>, z.infer<typeof Finding>>>;

const found = <T extends z.ZodType>(value: T) => z.strictObject({ value, rung: Rung });

export const BLOCK_KINDS = [
  'headline',
  'standfirst',
  'crosshead',
  'paragraph',
  'update',
  'caption',
  'boilerplate',
] as const;

export const BOILERPLATE_REASONS = [
  'menu',
  'breadcrumb',
  'related',
  'share',
  'newsletter',
  'cookie',
  'comment-form',
  'advertisement',
  'byline',
  'credit',
  'counter',
  'author-bio',
  'footer',
  'repeated-title',
  'pull-quote',
  'other-language',
  'after-article',
  'unread',
  'label',
] as const;

/**
 * A typed stretch of the frozen text. `update` opens an entry of a live blog and carries its label;
 * boilerplate is kept and shown folded, never searched and never extracted from.
 */
export const Block = z
  .strictObject({
    kind: z.enum(BLOCK_KINDS),
    span: Span,
    reason: z.enum(BOILERPLATE_REASONS).nullable(),
    update: z
      .strictObject({
        /** As printed: `MISE À JOUR 6`, `14:05`. */
        label: z.string(),
        labelSpan: Span,
        /** Position in time, 0 = oldest. */
        order: z.int().min(0),
        time: TemporalValue.nullable(),
      })
      .nullable(),
  })
  .refine((block) => (block.kind === 'boilerplate') === (block.reason !== null), {
    error: 'boilerplate, and only boilerplate, has a reason',
    path: ['reason'],
  })
  .refine((block) => block.update === null || block.kind === 'update', {
    error: 'only an update carries an update label',
    path: ['update'],
  });
export type Block = z.infer<typeof Block>;

export const Blocks = z.array(Block).refine((blocks) => areOrderedAndApart(blocks.map((block) => block.span)), {
  error: 'blocks must be in reading order and must not overlap',
});

export const RawDocument = z.strictObject({
  mediaType: z.string(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** Size in bytes as received. */
  bytes: z.int().min(0),
  charset: z.string(),
});

/** A document, as it was read once. Its `text` never changes. */
export const Source = z
  .strictObject({
    id: SourceId,
    kind: z.enum(SOURCE_KINDS),
    title: found(z.string()).nullable(),
    bylines: z.array(found(z.string())),
    publisher: found(z.strictObject({ name: z.string(), domain: z.string().nullable() })).nullable(),
    section: found(z.string()).nullable(),
    url: z.string().nullable(),
    canonicalUrl: z.string().nullable(),
    retrievedAt: Instant,
    published: TemporalValue.nullable(),
    /** When the document says that it was last changed. */
    modified: TemporalValue.nullable().default(null),
    /** Where each field was found and what stood there, before it was cleaned or read as a date. */
    found: z.partialRecord(FoundField, Finding).default({}),
    /** BCP 47; `und` when undetermined. */
    language: z.string(),
    languageConfidence: z.number().min(0).max(1),
    translated: z.enum(['yes', 'no', 'unknown']),
    text: z.string(),
    textSha256: z.string().regex(/^[0-9a-f]{64}$/),
    blocks: Blocks,
    raw: RawDocument,
    version: z.int().min(1),
    previousVersionId: SourceId.nullable(),
    /** Near-identical texts share the id of the group's first member. Null until linked. */
    copyGroupId: SourceId.nullable(),
    diagnostics: z.array(Diagnostic),
    provenance: PipelineProvenance,
  })
  .refine((source) => source.blocks.every((block) => block.span.end <= source.text.length), {
    error: 'a block reaches beyond the text',
    path: ['blocks'],
  });
export type Source = z.infer<typeof Source>;
