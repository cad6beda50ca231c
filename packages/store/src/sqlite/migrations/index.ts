import { up as first } from './0001-first.ts';
import { up as versions } from './0002-versions.ts';
import { up as jobs } from './0003-jobs.ts';
import { up as feeds } from './0004-feeds.ts';
import { up as curation } from './0005-curation.ts';
import { up as taken } from './0006-taken.ts';
import { up as version } from './0007-version.ts';
import { up as steps } from './0008-steps.ts';
import { up as keys } from './0009-keys.ts';
import { up as marks } from './0010-marks.ts';
import { up as shown } from './0011-shown.ts';
import { up as shownEvents } from './0012-shown-events.ts';
import { up as made } from './0013-made.ts';
import { up as turns } from './0014-turns.ts';
import { up as groupedEvents } from './0015-grouped-events.ts';
import { up as judgedCopies } from './0016-judged-copies.ts';
import { up as changes } from './0017-changes.ts';
import { up as deaths } from './0018-deaths.ts';
import { up as places } from './0019-places.ts';
import { up as readAs } from './0020-read-as.ts';
import { up as hosts } from './0021-hosts.ts';

/** In order; the position, counted from 1, is the schema version that a migration leads to. */
export const MIGRATIONS: readonly string[] = [
  first,
  versions,
  jobs,
  feeds,
  curation,
  taken,
  version,
  steps,
  keys,
  marks,
  shown,
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
];
