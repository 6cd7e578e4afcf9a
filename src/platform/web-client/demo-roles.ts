import { api } from './api.ts';

/** One invented person whom one may be in the demo. */
export interface DemoRole {
  readonly accountId: string | number;
  readonly name: string;
  readonly role: string;
  readonly unitName: string | null;
  readonly description: string;
}

/** The demo's people, and which moment of the outbreak it stands at. */
export interface DemoRoles {
  readonly moment: string;
  readonly moments: readonly string[];
  readonly roles: readonly DemoRole[];
}

/** Asks whom one may be in the demo. */
export function fetchDemoRoles(signal?: AbortSignal): Promise<DemoRoles> {
  return api.get<DemoRoles>('/api/demo/roles', undefined, signal);
}
