'use client';

import { Toast } from '@base-ui/react/toast';
import { useEffect } from 'react';
import { useWords } from '../lib/language.tsx';
import { Icon } from './icon.tsx';
import { onNotice, takeNotices } from './toast.ts';

/** Milliseconds that a notice stays; pointing at it or going to it with F6 holds it. */
const STAYS = 10_000;

export function Toaster() {
  const { m } = useWords();
  return (
    <Toast.Provider timeout={STAYS} limit={3}>
      <Toast.Portal>
        <Toast.Viewport aria-label={m.pick.toasts} className="toasts">
          <Notices />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}

function Notices() {
  const { m } = useWords();
  const { toasts, add, close } = Toast.useToastManager();
  useEffect(() => {
    const show = () => {
      for (const { text, detail, isFailure = false, undo } of takeNotices()) {
        const id: string = add({
          title: text,
          description: detail,
          priority: isFailure ? 'high' : 'low',
          type: isFailure ? 'failure' : 'done',
          ...(undo ? { actionProps: { children: m.pick.undo, onClick: () => void undo().then(() => close(id)) } } : {}),
        });
      }
    };
    show();
    return onNotice(show);
  }, [add, close, m]);
  return toasts.map((toast) => (
    <Toast.Root key={toast.id} toast={toast} className="toast">
      <Toast.Content className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className={toast.type === 'failure' ? 'text-disputes' : 'text-agrees'}>
          <Icon name={toast.type === 'failure' ? 'flag' : 'tick'} size={16} />
        </span>
        <div className="min-w-0 flex-1">
          <Toast.Title className="font-semibold" render={<p />} />
          <Toast.Description className="text-note text-muted" />
        </div>
        <Toast.Action data-key="undo" className="control" />
        <Toast.Close aria-label={m.pick.dismiss} className="flex size-8 items-center justify-center text-muted">
          <Icon name="close" size={16} />
        </Toast.Close>
      </Toast.Content>
    </Toast.Root>
  ));
}
