import { actorRouter } from './routers/actor/index.ts';
import { batchRouter } from './routers/batch/index.ts';
import { comparisonRouter } from './routers/comparison/index.ts';
import { eventRouter } from './routers/event/index.ts';
import { exportRouter } from './routers/export/index.ts';
import { feedRouter } from './routers/feed/index.ts';
import { importRouter } from './routers/import/index.ts';
import { jobRouter } from './routers/job/index.ts';
import { keyRouter } from './routers/key/index.ts';
import { noteRouter } from './routers/note/index.ts';
import { reviewRouter } from './routers/review/index.ts';
import { savedRouter } from './routers/saved/index.ts';
import { sessionRouter } from './routers/session/index.ts';
import { snapshotRouter } from './routers/snapshot/index.ts';
import { sourceRouter } from './routers/source/index.ts';
import { statementRouter } from './routers/statement/index.ts';
import { systemRouter } from './routers/system/index.ts';
import { tagRouter } from './routers/tag/index.ts';
import { textRouter } from './routers/text/index.ts';
import { utteranceRouter } from './routers/utterance/index.ts';
import { router } from './trpc.ts';

export const appRouter = router({
  source: sourceRouter,
  statement: statementRouter,
  event: eventRouter,
  actor: actorRouter,
  feed: feedRouter,
  job: jobRouter,
  text: textRouter,
  system: systemRouter,
  export: exportRouter,
  import: importRouter,
  review: reviewRouter,
  saved: savedRouter,
  snapshot: snapshotRouter,
  batch: batchRouter,
  note: noteRouter,
  tag: tagRouter,
  comparison: comparisonRouter,
  utterance: utteranceRouter,
  key: keyRouter,
  session: sessionRouter,
});
export type AppRouter = typeof appRouter;
