import { describe, expect, it } from 'vitest';
import type { ApiProblem } from '#platform/web-client/api-error.ts';
import type { QueuedWrite } from './queued-write.ts';
import { afterFailure } from './queued-write.ts';

const check: QueuedWrite = {
  order: 1,
  owner: '1.7',
  key: 'a1',
  kind: 'Oppfølging av Berta Lien',
  path: '/api/services/checks',
  body: { eating: 2 },
  keptAtMs: 0,
  refusals: {},
  faults: 0,
};

describe('det som ikke kom frem', () => {
  it.each<[string, ApiProblem, 'wait' | 'stand-aside']>([
    ['uten nett: det venter', { kind: 'offline' }, 'wait'],
    ['innloggingen er utløpt: det venter til man er inne igjen', { kind: 'signed-out', demo: false }, 'wait'],
    ['feil hos oss: prøves igjen', { kind: 'fault', id: 'f1' }, 'wait'],
    ['avvist: mennesket avgjør', { kind: 'refused', code: 'services.check.moved', facts: {} }, 'stand-aside'],
    ['finnes ikke lenger: mennesket avgjør', { kind: 'not-found' }, 'stand-aside'],
    ['noe er feil utfylt: mennesket avgjør', { kind: 'malformed', faults: [] }, 'stand-aside'],
  ])('%s', (_what, problem, step) => {
    expect(afterFailure(check, problem).step).toBe(step);
  });

  it('feiler det tre ganger hos oss, stopper det ikke resten', () => {
    const once = afterFailure(check, { kind: 'fault', id: 'f1' });
    const twice = afterFailure(once.write, { kind: 'fault', id: 'f2' });
    const thrice = afterFailure(twice.write, { kind: 'fault', id: 'f3' });
    expect([once.step, twice.step, thrice.step]).toEqual(['wait', 'wait', 'stand-aside']);
    expect(thrice.write.refused).toEqual({ kind: 'fault', faultId: 'f3' });
  });

  it('sier hva serveren sa nei til, uten å miste det som ble skrevet', () => {
    const after = afterFailure(check, { kind: 'refused', code: 'services.check.moved', facts: { name: 'Vika' } });
    expect(after.write).toMatchObject({
      body: { eating: 2 },
      refused: { kind: 'refused', code: 'services.check.moved', facts: { name: 'Vika' } },
    });
  });
});
