import { use } from 'react';
import type { Toaster } from './toast-context.ts';
import { ToastContext } from './toast-context.ts';

/** For saying what was done, with undo: `say('9 meldt borte', { undo })`. */
export function useToast(): Toaster {
  return use(ToastContext);
}
