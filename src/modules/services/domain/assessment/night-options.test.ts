import { expect, test } from 'vitest';
import { instant } from '#kernel/instant.ts';
import { plainDate } from '#kernel/plain-date.ts';
import { nightRuleOn } from '../../rules/night-actions.ts';
import type { ServiceClass } from '../../rules/service-classes.ts';
import { serviceClassOf } from '../../rules/service-classes.ts';
import type { VisitImportance } from '../visit.ts';
import { nextClock, nightOptions } from './night-options.ts';

const rule = nightRuleOn(plainDate('2026-11-23'));
const at = (time: string) => instant(`2026-11-23T${time}:00+01:00`);

test.each([
  [
    'tilsyn kan flyttes fire timer, eller ringes og besøkes kl. 8',
    'supervision',
    'should',
    ['moved 240 til 06:30', 'phone-then-visit til 08:00'],
  ],
  ['morgenstell som må gjøres: to timer', 'care', 'must', ['moved 120 til 04:30', 'phone-then-visit til 08:00']],
  ['medisin som må gis: én time, aldri telefon', 'medicine', 'must', ['moved 60 til 03:30']],
  ['sår: aldri bare telefon', 'wound', 'must', ['moved 120 til 04:30']],
  ['handling kan vente', 'practical', 'can_wait', ['moved 240 til 06:30', 'phone-then-visit til 08:00']],
] as const satisfies readonly (readonly [string, ServiceClass, VisitImportance, readonly string[]])[])(
  'kl. 02:30: %s',
  (_, serviceClass, importance, expected) => {
    const options = nightOptions({ serviceClass, importance }, rule, at('02:30'));
    const clock = (text: string) =>
      new Date(text).toLocaleTimeString('nb', { timeZone: 'Europe/Oslo', hour: '2-digit', minute: '2-digit' });
    expect(
      options.map((one) => `${one.id}${'minutes' in one.action ? ` ${one.action.minutes}` : ''} til ${clock(one.to)}`),
    ).toEqual(expected);
    expect(options.every((one) => one.dueAt === at('10:00'))).toBe(true);
  },
);

test('klokka neste gang, også over midnatt og når sommertiden slutter', () => {
  expect(nextClock(at('02:30'), 600)).toBe(at('10:00'));
  expect(nextClock(at('10:00'), 600)).toBe(instant('2026-11-24T10:00:00+01:00'));
  expect(nextClock(instant('2026-10-24T23:00:00+02:00'), 480)).toBe(instant('2026-10-25T08:00:00+01:00'));
});

test('etter kl. 8 gjelder telefon til i morgen tidlig, men vurderingen skal være der i dag', () => {
  const option = nightOptions({ serviceClass: 'supervision', importance: 'should' }, rule, at('09:00')).find(
    (one) => one.id === 'phone-then-visit',
  );
  expect([option?.to, option?.dueAt]).toEqual([instant('2026-11-24T08:00:00+01:00'), at('10:00')]);
});

test.each([
  ['Kveldsmedisin', 'medicine'],
  ['Legge i dosett', 'medicine'],
  ['Sårstell', 'wound'],
  ['Morgenstell', 'care'],
  ['Dusj', 'shower'],
  ['Trygghetsalarm', 'alarm'],
  ['Ettermiddagstilsyn', 'supervision'],
  ['Middagslevering', 'meal'],
  ['Trygghetstilsyn', 'supervision'],
  ['Praktisk bistand, rengjøring', 'practical'],
  ['Langtidsopphold i sykehjem', 'residence'],
  ['Fotpleie hos Anna', 'care'],
  ['Noe helt annet', 'other'],
] as const)('%s er %s', (kind, expected) => {
  expect(serviceClassOf(kind)).toBe(expected);
});
