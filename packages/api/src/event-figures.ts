import { type Event, Figure, Span, StatementId } from '@dixit/model';
import { z } from 'zod';
import type { Report } from './facts.ts';

/** A quantity in a statement about an event: who asserts it, which Source reports it, in which words. */
export const EventFigure = z.strictObject({
  ...Figure.shape,
  sourceId: z.string(),
  statementId: StatementId,
  holderName: z.string().nullable(),
  span: Span,
  text: z.string(),
});
export type EventFigure = z.infer<typeof EventFigure>;

/** Every figure that a statement about the event gives, once per place in a text. */
export function figuresOf(event: Event, reports: readonly Report[]): EventFigure[] {
  const found = reports.flatMap(({ source, statements }) =>
    statements
      .filter((statement) => statement.about.events.some(({ eventId }) => eventId === event.id))
      .flatMap(({ id, speaker, about }) =>
        about.figures.map((figure) => ({
          ...figure,
          sourceId: source.id,
          statementId: id,
          holderName: speaker.name ?? speaker.mentionText,
          text: source.text.slice(figure.span.start, figure.span.end),
        })),
      ),
  );
  return [...new Map(found.map((figure) => [`${figure.sourceId} ${figure.span.start}`, figure])).values()];
}
