'use client';

import { type ComponentProps, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { CompletingInput } from './completing-input.tsx';

type Completing = typeof CompletingInput;

/** Kept once it is there, for the next screen. */
let loaded: Completing | null = null;

/** A plain box until it is first used; then the same one, with completion. */
export function QueryInput({
  text,
  setText,
  ...rest
}: { text: string; setText: (text: string) => void } & ComponentProps<'input'>) {
  const plain = useRef<HTMLInputElement>(null);
  const [caret, setCaret] = useState<number | null>(null);
  const [Input, setInput] = useState<Completing | null>(() => loaded);
  const load = async () => {
    loaded = (await import('./completing-input.tsx')).CompletingInput;
    // Whoever writes in it goes on writing: no key may fall between the two boxes.
    const at = document.activeElement === plain.current ? (plain.current?.selectionStart ?? null) : null;
    flushSync(() => {
      setCaret(at);
      setInput(() => loaded);
    });
  };
  if (Input) return <Input {...rest} text={text} setText={setText} caret={caret} />;
  return (
    <input
      {...rest}
      ref={plain}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onFocus={() => void load().catch(() => undefined)}
    />
  );
}
