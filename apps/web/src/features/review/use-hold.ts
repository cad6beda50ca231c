'use client';

import { useEffect, useState } from 'react';
import { useTRPCClient } from '../../lib/client.tsx';
import { useMay } from '../../lib/session.tsx';

/** Well before what is held is free again. */
const RENEWED_MS = 5 * 60_000;

/** Holds what stands open for the person who reads it, and lets go when they leave; the name of another who has it. */
export function useHold(id: string | null): string | null {
  const client = useTRPCClient();
  const mayDecide = useMay('editor');
  const [held, setHeld] = useState<{ id: string; by: string } | null>(null);
  useEffect(() => {
    if (id === null || !mayDecide) return;
    let isHere = true;
    // Who cannot be told goes on reading: the log says who was first in the end.
    const hold = () =>
      client.review.hold.mutate({ id }).then(
        ({ heldBy, by }) => {
          if (isHere) setHeld(heldBy === null || heldBy === by ? null : { id, by: heldBy });
        },
        () => undefined,
      );
    void hold();
    const timer = setInterval(() => void hold(), RENEWED_MS);
    return () => {
      isHere = false;
      clearInterval(timer);
    };
  }, [client, id, mayDecide]);
  useEffect(() => {
    if (!mayDecide) return;
    const letGo = () => void client.review.hold.mutate({ id: null }).catch(() => undefined);
    window.addEventListener('pagehide', letGo);
    return () => {
      window.removeEventListener('pagehide', letGo);
      letGo();
    };
  }, [client, mayDecide]);
  return held !== null && held.id === id ? held.by : null;
}
