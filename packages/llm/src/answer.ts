import { Act, StatementKind } from '@dixit/model';
import { z } from 'zod';

const words = z.string().max(4_000);
const maybe = words.nullish().catch(null);

/** One statement as a model proposes it: words of the text, nothing else. */
export const Proposal = z.object({
  content: z.union([words, z.array(words).max(10)]),
  cue: maybe,
  speaker: maybe,
  /** The fullest name that the text has for the speaker. */
  speakerName: maybe,
  addressee: maybe,
  kind: StatementKind.catch('indirect'),
  act: Act.catch('assert'),
});
export type Proposal = z.infer<typeof Proposal>;

/** A model may propose so many of one piece. */
const MOST = 200;

/** The proposals in an answer, and how many had not the form of one; null for what is no answer at all. */
export function proposalsIn(content: string): { proposals: Proposal[]; malformed: number } | null {
  const value = jsonIn(content);
  const list = Array.isArray(value) ? value : (value as { statements?: unknown } | null)?.statements;
  if (!Array.isArray(list)) return null;
  const read = list.slice(0, MOST).map((one: unknown) => Proposal.safeParse(one));
  const proposals = read.flatMap((one) => (one.success ? [one.data] : []));
  return { proposals, malformed: list.length - proposals.length };
}

/** Models like to wrap JSON in a fence, or to say something before it. */
function jsonIn(content: string): unknown {
  for (const text of [content, content.slice(content.indexOf('{'), content.lastIndexOf('}') + 1)]) {
    try {
      return JSON.parse(text);
    } catch {
      // The next reading, or none.
    }
  }
  return null;
}
