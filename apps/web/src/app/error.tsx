'use client';

import { Failure } from '../ui/states.tsx';

/** A screen that broke: says so, and draws it again on request. */
export default function ErrorScreen({ error, reset }: { error: Error; reset: () => void }) {
  return <Failure error={error} retry={reset} />;
}
