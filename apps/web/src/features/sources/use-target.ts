'use client';

import { useMemo, useSyncExternalStore } from 'react';
import { spanOfHash } from '../../lib/query.ts';

/** The characters that the address names in its hash; null on the server. */
export function useTarget(): { start: number; end: number } | null {
  const hash = useSyncExternalStore(
    subscribe,
    () => location.hash,
    () => '',
  );
  return useMemo(() => spanOfHash(hash), [hash]);
}

/** Links within the application change the address without a `hashchange`. */
function subscribe(onChange: () => void): () => void {
  const { navigation } = window as { navigation?: EventTarget };
  addEventListener('hashchange', onChange);
  navigation?.addEventListener('currententrychange', onChange);
  return () => {
    removeEventListener('hashchange', onChange);
    navigation?.removeEventListener('currententrychange', onChange);
  };
}
