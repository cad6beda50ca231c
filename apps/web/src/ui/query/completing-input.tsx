'use client';

import { Autocomplete } from '@base-ui/react/autocomplete';
import { type ComponentProps, useLayoutEffect, useRef, useState } from 'react';
import { useWords } from '../../lib/language.tsx';
import { type Suggestion, useSuggestions } from './use-suggestions.ts';

/** The box with what can stand at the caret below it: arrows choose, Enter takes, Escape closes. */
export function CompletingInput({
  text,
  setText,
  caret: first,
  ...rest
}: {
  text: string;
  setText: (text: string) => void;
  /** Where the caret stood in the plain box that had the focus, or null if it had none. */
  caret: number | null;
} & ComponentProps<'input'>) {
  const { m, p } = useWords();
  const input = useRef<HTMLInputElement>(null);
  const next = useRef<number | null>(first);
  const [caret, setCaret] = useState(first ?? text.length);
  const [isOpen, setOpen] = useState(first !== null && text !== '');
  const [place, setPlace] = useState<HTMLDivElement | null>(null);
  const suggestions = useSuggestions(text, caret, isOpen);

  const isShown = isOpen && suggestions.length > 0;

  // After whichever rendering has brought the text that the place belongs to.
  useLayoutEffect(() => {
    const at = next.current;
    if (at === null) return;
    next.current = null;
    input.current?.focus();
    input.current?.setSelectionRange(at, at);
  });

  const take = (taken: Suggestion) => {
    next.current = taken.caret;
    setCaret(taken.caret);
    setText(taken.text);
    setOpen(taken.isName);
  };
  return (
    <Autocomplete.Root
      filter={null}
      items={suggestions}
      itemToStringValue={(suggestion: Suggestion) => suggestion.text}
      value={text}
      open={isShown}
      onOpenChange={(open, { reason }) => (reason === 'item-press' ? undefined : setOpen(open))}
      onValueChange={(value, { reason }) => {
        if (reason !== 'input-change') return;
        setText(value);
        setCaret(input.current?.selectionStart ?? value.length);
        setOpen(true);
      }}
    >
      <Autocomplete.Input
        {...rest}
        ref={input}
        onSelect={(event) => setCaret(event.currentTarget.selectionStart ?? text.length)}
      />
      <div ref={setPlace} />
      {/* No `Popup`: it would take the rest of the page from those who hear it, while they write in the box. */}
      {isShown ? (
        <Autocomplete.Portal container={place}>
          <Autocomplete.Positioner sideOffset={4} align="start" className="z-40 w-[var(--anchor-width)]">
            <Autocomplete.List aria-label={m.query.suggestions} className="menu">
              {(suggestion: Suggestion) => (
                <Autocomplete.Item
                  key={suggestion.text}
                  value={suggestion}
                  className="menu-item"
                  onClick={() => take(suggestion)}
                >
                  <span className="min-w-0">
                    {suggestion.label} <span className="text-note text-muted">{suggestion.hint}</span>
                  </span>
                  {suggestion.count === null ? null : (
                    <span className="num text-note text-muted">{p.number(suggestion.count)}</span>
                  )}
                </Autocomplete.Item>
              )}
            </Autocomplete.List>
          </Autocomplete.Positioner>
        </Autocomplete.Portal>
      ) : null}
    </Autocomplete.Root>
  );
}
