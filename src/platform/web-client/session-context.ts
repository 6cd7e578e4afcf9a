import { createContext } from 'react';
import type { Session } from './session.ts';

/** Carries the session to the pages; undefined while nobody is signed in. */
export const SessionContext = createContext<Session | undefined>(undefined);
