import { type Claim, type Event, placeInTime, type Stage } from '@dixit/model';
import { minuteOf } from '../sort-key.ts';

/**
 * The stage to show is that of the latest claim, by its own date, else by that of its Source
 * (`published`, in minutes). Contested: one stage is denied by some and claimed by others.
 */
export function shownStage(
  { stages }: Pick<Event, 'stages'>,
  published: ReadonlyMap<string, number>,
): { stage: Stage | null; claim: Claim | null; contested: boolean } {
  const dated = stages.map((stage) => ({
    stage,
    at: minuteOf(placeInTime(stage.asOf)) || (published.get(stage.sourceId) ?? 0),
  }));
  const latest = dated.sort((a, b) => a.at - b.at).at(-1)?.stage;
  const denied = new Set(stages.filter(({ claim }) => claim === 'denied').map(({ stage }) => stage));
  const contested = stages.some(({ stage, claim }) => claim !== 'denied' && denied.has(stage));
  return { stage: latest?.stage ?? null, claim: latest?.claim ?? null, contested };
}
