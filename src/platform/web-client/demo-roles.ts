import { api } from './api.ts';

/** One invented person whom one may be in the demo. */
export interface DemoRole {
  readonly accountId: string | number;
  readonly name: string;
  readonly role: string;
  readonly unitName: string | null;
}

/** The demo's people, and which moment of the outbreak it stands at. */
export interface DemoRoles {
  readonly moment: string;
  readonly moments: readonly string[];
  readonly roles: readonly DemoRole[];
}

/** Brings the demo to a moment; the first time its municipality is made, which takes a while. */
export function openDemoMoment(moment: string, signal?: AbortSignal): Promise<DemoRoles> {
  return api.post<DemoRoles>('/api/demo/moment', { moment }, signal);
}

/** Asks whom one may be in the demo. */
export function fetchDemoRoles(signal?: AbortSignal): Promise<DemoRoles> {
  return api.get<DemoRoles>('/api/demo/roles', undefined, signal);
}
