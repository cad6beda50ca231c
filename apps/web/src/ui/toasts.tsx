'use client';

import dynamic from 'next/dynamic';
import { useEffect, useState } from 'react';
import { onNotice } from './toast.ts';

const Toaster = dynamic(async () => (await import('./toaster.tsx')).Toaster, { ssr: false });

/** Where notices appear; nothing of it is loaded before the first. */
export function Toasts() {
  const [isNeeded, setNeeded] = useState(false);
  useEffect(() => onNotice(() => setNeeded(true)), []);
  return isNeeded ? <Toaster /> : null;
}
