import type { Store } from '@dixit/model/ports';
import {
  aBundle,
  aDelta,
  aSource,
  aStatement,
  aTime,
  anEvent,
  anEventMention,
  anExtraction,
  anId,
  wordOfRank,
} from '@dixit/testing';

/** What all these Sources speak of. */
export const SUMMIT = anId('ev', 'bench summit');
const SOURCES = 10;
const STATEMENTS = 20;
const WORDS = 25;

/** Puts in an event of which many statements speak, over ten days, unless it is there. */
export async function putSummit(store: Store): Promise<void> {
  if ((await store.events.get(SUMMIT)) !== null) return;
  const days = Array.from({ length: SOURCES }, (_, i) => i);
  const sources = days.map((i) => {
    const sentences = Array.from({ length: STATEMENTS }, (_, k) =>
      Array.from({ length: WORDS }, (__, w) => wordOfRank(i * 97 + k * 13 + w * w)).join(' '),
    );
    const published = aTime(`2030-05-${String(10 + i)}`, { basis: 'metadata' });
    return aSource({ url: `https://summit.example/${i}`, text: sentences.join('\n'), published });
  });
  const { trigger: span, key } = anEventMention();
  const mentions = sources.map(({ id }) => ({ sourceId: id, key, span, time: null, reasons: [] }));
  const event = anEvent({ id: SUMMIT, mentions, independentSources: SOURCES });
  for (const source of sources) {
    let at = 0;
    const statements = source.text.split('\n').map((text) => {
      const parts = [{ start: at, end: at + text.length }];
      at += text.length + 1;
      return aStatement(source, {
        text,
        parts,
        about: { actors: [], events: [{ mention: 'v0', eventId: null }], figures: [] },
      });
    });
    const extraction = anExtraction(source, { statements, events: [anEventMention()] });
    const delta = aDelta(source, { events: [event], mentions: [{ mention: 'v0', eventId: SUMMIT }] });
    await store.writer.put(aBundle({ source, extraction, delta }));
  }
}
