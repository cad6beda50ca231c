'use client';

import { errorOf } from '@dixit/client';
import { useDeskWords } from '../../lib/desk-words.ts';
import { ActionLog } from '../curation/action-log.tsx';

/** What could not be kept, why, and the way back to it. */
export function ReviewFailure({
  failed,
  isHere,
  back,
}: {
  failed: { id: string; error: unknown; isConflict: boolean } | null;
  isHere: boolean;
  back: (id: string) => void;
}) {
  const { m, p } = useDeskWords();
  if (failed === null) return null;
  const { message, hint } = p.error(errorOf(failed.error).body);
  return (
    <div role="alert" className="my-4 border-l-2 border-disputes pl-4">
      <p className="font-semibold">{m.review.failed}</p>
      <p>{failed.isConflict ? m.review.conflict : message}</p>
      {failed.isConflict ? <ActionLog subjectId={failed.id} /> : null}
      {failed.isConflict || hint === '' ? null : <p className="text-muted">{hint}</p>}
      {isHere ? null : (
        <button type="button" className="control mt-2" onClick={() => back(failed.id)}>
          {m.review.back}
        </button>
      )}
    </div>
  );
}
