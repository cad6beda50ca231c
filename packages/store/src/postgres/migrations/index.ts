import { up as first } from './0001-first.ts';
import { up as steps } from './0002-steps.ts';
import { up as keys } from './0003-keys.ts';
import { up as marks } from './0004-marks.ts';
import { up as shown } from './0005-shown.ts';
import { up as notices } from './0006-notices.ts';
import { up as shownEvents } from './0007-shown-events.ts';
import { up as made } from './0008-made.ts';
import { up as turns } from './0009-turns.ts';
import { up as groupedEvents } from './0010-grouped-events.ts';
import { up as judgedCopies } from './0011-judged-copies.ts';
import { up as changes } from './0012-changes.ts';
import { up as deaths } from './0013-deaths.ts';
import { up as places } from './0014-places.ts';
import { up as readAs } from './0015-read-as.ts';
import { up as hosts } from './0016-hosts.ts';
import { up as factsInIndex } from './0017-facts-in-index.ts';

/** In order; the position, counted from 1, is the schema version that a migration leads to. */
export const MIGRATIONS: readonly string[] = [
  first,
  steps,
  keys,
  marks,
  shown,
  notices,
  shownEvents,
  made,
  turns,
  groupedEvents,
  judgedCopies,
  changes,
  deaths,
  places,
  readAs,
  hosts,
  factsInIndex,
];
