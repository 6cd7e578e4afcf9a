import { createContext } from 'react';

/** What a toast may carry besides its words. */
export interface ToastOptions {
  /** Takes the change back; offered for ten seconds, or as long as the reader rests on it. */
  readonly undo?: () => void;
  readonly kind?: 'done' | 'act';
}

/** Says something short at the foot of the page. */
export interface Toaster {
  readonly say: (text: string, options?: ToastOptions) => void;
}

/** Carries the toaster to every page. */
export const ToastContext = createContext<Toaster>({ say: () => {} });
