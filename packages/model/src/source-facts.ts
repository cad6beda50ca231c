import type { AuditEntry } from './review.ts';
import type { Source } from './source.ts';

/** What people said of a Source in place of what was read: EDTF date, name of the outlet, BCP 47 subtag. */
export interface SourceFacts {
  published?: string;
  outlet?: string;
  language?: string;
}

/** Null where nobody said anything. A language of which there is no doubt at all is one that was said. */
export function factsOfSource({ published, publisher, language, languageConfidence }: Source): SourceFacts | null {
  const facts = {
    ...(published?.basis === 'user' && published.edtf !== null && { published: published.edtf }),
    ...(publisher?.rung === 'user' && { outlet: publisher.value.name }),
    ...(languageConfidence === 1 && { language }),
  };
  return Object.keys(facts).length === 0 ? null : facts;
}

/** Slot of the log for what was said of a Source. */
export const sourceFactsSlot = (sourceId: string): string => `source-facts/${sourceId}`;

/** Whether a line of the log says something of a Source, so that its text has to be read again to take the line back. */
export const isOfSourceFacts = ({ subjectId, after }: AuditEntry): boolean =>
  after !== null && sourceFactsSlot(subjectId) in after;
