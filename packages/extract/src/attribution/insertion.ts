import type { VerbCue } from '../cue/cue.ts';
import { type Chunk, chunkAt } from '../reading/chunk.ts';
import { type Context, canSpeak, chunkEndingAt, low, named } from './context.ts';
import type { Named } from './draft.ts';
import { type Subject, left } from './found.ts';

/** X, maire de Y, a dit Z: what stands between the commas describes the name before them. */
export function afterInsertion(context: Context, cue: VerbCue, comma: number): Subject | null {
  let start = comma - 1;
  while (start >= context.sentence.from && low(context, start) !== ',') start--;
  const owner = start > context.sentence.from ? chunkEndingAt(context, start - 1) : undefined;
  if (!owner || owner.to !== start - 1 || owner.prepositional) return null;
  const inner = context.chunks.find((c) => c.from === start + 1);
  // « la porte-parole, Ines Kolb, accuse »: the name between the commas is the holder's.
  const held = owner.role !== null && owner.name === null && inner?.name && !inner.role && inner.to === comma - 1;
  if (inner && held) return left(cue, { from: owner.from, to: inner.to, chunk: inner });
  const described = inner?.role !== undefined && inner.role !== null && owner.name !== null;
  const relative = context.reading.lexicon.relatives.has(low(context, start + 1)) && canSpeak(context, owner);
  if (!described && !relative) return null;
  const last = inner && context.reading.lexicon.relatives.has(low(context, inner.to + 1)) ? inner.to : comma - 1;
  return left(cue, { from: owner.from, to: described ? last : owner.to, chunk: owner });
}

/** X, maire de Y, a dit / X, qui était là, a dit: back over what stands between the commas; null when nobody is found. */
export function beyondComma(context: Context, cue: VerbCue, comma: number): Subject | null {
  const { lexicon } = context.reading;
  let end = comma;
  for (let hops = 0; hops < 4; hops++) {
    let start = end - 1;
    while (start >= context.sentence.from && low(context, start) !== ',' && (context.word(start)?.closes ?? -1) < 0)
      start--;
    const first = start + 1;
    const opener = low(context, first);
    const held = context.chunks.filter((c) => c.from >= first && c.to < end);
    const leading = held[0];
    if (start < context.sentence.from) {
      const subject =
        held.findLast((c) => !c.prepositional && canSpeak(context, c)) ?? held.findLast((c) => !c.prepositional);
      return subject
        ? left(cue, { from: subject.from, to: appositionEnd(context, subject, comma), chunk: subject })
        : null;
    }
    const insertion =
      lexicon.relatives.has(opener) || lexicon.prepositions.has(opener) || lexicon.subordinators.has(opener);
    const apposition = leading !== undefined && leading.from === first && start >= context.sentence.from;
    if (!insertion && apposition) {
      const owner = chunkEndingAt(context, start - 1);
      const relative = owner ? relativeBefore(context, owner.from) : null;
      if (relative !== null) {
        end = relative;
        continue;
      }
      const belongs = owner !== undefined && (owner.name !== null || owner.role !== null);
      if (belongs && !owner.prepositional) {
        return left(cue, { from: owner.from, to: leading.to, chunk: owner.name ? owner : leading });
      }
      if (!isDescribed(context, owner, leading) && canSpeak(context, leading)) return left(cue, named(leading));
    }
    end = start;
  }
  return null;
}

/** In words. */
const LONGEST_RELATIVE = 16;

/** The comma of « , qui préside le port, le plus grand du pays, »: what an apposition tells of may stand in a relative itself. */
function relativeBefore(context: Context, from: number): number | null {
  for (let i = from - 1; i > Math.max(context.sentence.from, from - LONGEST_RELATIVE); i--)
    if (low(context, i) === ',') return context.reading.lexicon.relatives.has(low(context, i + 1)) ? i : null;
  return null;
}

/** « une note remise au préfet, Paul Roy, précise »: the name belongs to the prefect, the note speaks. */
const isDescribed = (context: Context, owner: Chunk | undefined, leading: Chunk): boolean =>
  owner !== undefined &&
  owner.prepositional &&
  ((owner.role !== null && leading.name !== null && leading.role === null) ||
    (owner.name !== null && leading.role !== null && leading.name === null)) &&
  context.chunks.some((c) => !c.prepositional && c.to < owner.from && canSpeak(context, c));

/** The end of « X, maire de Y » when what follows the comma up to the cue is one phrase. */
function appositionEnd(context: Context, subject: Chunk, comma: number): number {
  if (low(context, subject.to + 1) !== ',') return subject.to;
  const next = chunkAt(context.reading, subject.to + 2, context.sentence);
  return next && next.to < comma && (next.role || next.name) ? next.to : subject.to;
}

/** A phrase with the apposition behind its comma, when one of the two is a name or an office; with a name in marks. */
export function withApposition(context: Context, c: Chunk): number {
  const closing = nameInMarks(context, c);
  if (closing !== null) return closing;
  if (low(context, c.to + 1) !== ',' || !(c.name || c.role)) return c.to;
  const next = chunkAt(context.reading, c.to + 2, context.sentence);
  if (!next || !(next.role || (c.role && next.name) || isAge(context, next))) return c.to;
  const after = context.word(next.to + 1);
  if (isAge(context, next) && after?.low === ',') {
    const further = chunkAt(context.reading, next.to + 2, context.sentence);
    if (further?.role) return further.to;
  }
  return after && after.kind === 'word' && !context.reading.lexicon.prepositions.has(after.low) && c.name && !next.role
    ? c.to
    : next.to;
}

/** « le quotidien “La Dépêche” »: up to the closing mark. */
function nameInMarks(context: Context, c: Chunk): number | null {
  const { lexicon } = context.reading;
  const opens = context.word(c.to + 1)?.opens ?? -1;
  if (opens < 0 || c.name || c.role) return null;
  let outlet = false;
  for (let i = c.from; i <= c.to; i++) if (lexicon.outlets.has(low(context, i))) outlet = true;
  const next = outlet ? chunkAt(context.reading, c.to + 2, context.sentence) : null;
  return next?.name && context.word(next.to + 1)?.closes === opens ? next.to + 1 : null;
}

const isAge = (context: Context, c: Chunk): boolean => context.word(c.from)?.kind === 'number' && c.to - c.from <= 2;

/** « Claire X, fondatrice de Y affirme », « L’ancien directeur, Marc X affirme »: the second comma is missing. */
export function unclosed(context: Context, c: Chunk): Named | null {
  const { lexicon } = context.reading;
  if (low(context, c.from - 1) !== ',' || lexicon.determiners.has(low(context, c.from))) return null;
  const owner = chunkEndingAt(context, c.from - 2);
  if (!owner || owner.to !== c.from - 2 || owner.prepositional || !opensClause(context, owner.from)) return null;
  const bare = c.name === null || !lexicon.locale.names.headLast;
  if (owner.name && c.role && bare) return { from: owner.from, to: c.to, chunk: owner };
  // "The workers, Roy explained, were paid": one person is no apposition of several.
  if (owner.role && !owner.role.plural && !owner.name && c.name && !c.role)
    return { from: owner.from, to: c.to, chunk: c };
  return null;
}

function opensClause(context: Context, at: number): boolean {
  const before = context.word(at - 1);
  return (
    !before ||
    (before.kind === 'mark' && before.opens < 0) ||
    context.reading.lexicon.connectors.has(before.low) ||
    context.reading.lexicon.complementisers.has(before.low)
  );
}
