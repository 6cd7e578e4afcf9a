import { describe, expect, it } from 'vitest';
import { at, carer, smallDay, visit } from '#test/visits/small-day.ts';
import type { AllowedAction } from '../visit.ts';
import type { OpenedActions } from './actions-of-day.ts';
import { actionsOfDay } from './actions-of-day.ts';
import { dayGround } from './tour-walk.ts';

const phone: AllowedAction = { kind: 'phone' };
const shorten: AllowedAction = { kind: 'shorten', minutes: 10 };
const opened = (change: Partial<OpenedActions>): OpenedActions => ({
  assessed: [],
  assessedNext: [],
  temporary: [],
  ...change,
});
const until = (clock: string, action: AllowedAction) => ({ action, untilMinute: at(clock) });

describe('hva som er åpnet for et besøk, og hvor lenge den dagen', () => {
  it.each([
    [
      'vurderingen gjelder i morgen også: hele dagen',
      opened({ assessed: [phone], assessedNext: [phone] }),
      ['phone ∞'],
    ],
    ['vurderingen går ut i natt: til midnatt', opened({ assessed: [phone] }), ['phone 1440']],
    ['bare et nattiltak til kl. 08: til kl. 08', opened({ temporary: [until('08:00', phone)] }), ['phone 480']],
    [
      'nattiltaket åpner for mer enn vurderingen: bare det ekstra tar slutt kl. 08',
      opened({ assessed: [shorten], assessedNext: [shorten], temporary: [until('08:00', phone)] }),
      ['shorten ∞', 'phone 480'],
    ],
    [
      'vurderingen åpner for det samme som nattiltaket: vurderingen gjelder',
      opened({ assessed: [phone], assessedNext: [phone], temporary: [until('08:00', phone)] }),
      ['phone ∞'],
    ],
    ['ingen vurdering: ingenting, hva besøkslisten enn sier', opened({}), []],
  ])('%s', (_, given, expected) => {
    const found = actionsOfDay([phone, shorten], given);
    expect(found.map(({ kind, untilMinute }) => `${kind} ${untilMinute ?? '∞'}`)).toEqual(expected);
  });

  it('et besøk etter midnatt kan ikke tas på telefon når vurderingen går ut i natt', () => {
    const night = visit('Berg', {
      earliest: 1460,
      latest: 1520,
      actions: actionsOfDay([], opened({ assessed: [phone] })),
    });
    const evening = visit('Dal', { ...night, earliest: at('22:00'), latest: at('23:00'), visitId: 'Dal' });
    const ground = dayGround(smallDay([carer('Ola')], [night, evening]));
    expect(ground.wayOf(night, 'phone')).toBeUndefined();
    expect(ground.wayOf(evening, 'phone')).toBeDefined();
  });
});
