import { describe, expect, it } from 'vitest';
import { isTelling, ruleCheckValue } from './rule-check-value.ts';

const keyOf = (rule: Parameters<typeof ruleCheckValue>[0]['rule'], facts: Record<string, string | number | boolean>) =>
  ruleCheckValue({ rule, ok: true, facts })?.key;

describe('hva en regel er prøvd på', () => {
  it.each([
    [
      'hvile på begge sider',
      'daily-rest',
      { restBeforeHours: 31, restAfterHours: 38, limitHours: 11 },
      'check.value.rest-both',
    ],
    ['hvile bare før', 'daily-rest', { restBeforeHours: 31, limitHours: 11 }, 'check.value.rest-before'],
    ['hvile bare etter', 'daily-rest', { restAfterHours: 16.5, limitHours: 11 }, 'check.value.rest-after'],
    ['ingen vakter rundt', 'daily-rest', { limitHours: 11 }, 'check.value.no-duty'],
    ['egen enhet', 'training', { unitId: 'a', homeUnit: true }, 'check.value.home-unit'],
    [
      'opplært til en dag',
      'training',
      { unitId: 'a', trained: true, trainedUntil: '2027-03-14' },
      'check.value.trained-until',
    ],
    ['opplært uten slutt', 'training', { unitId: 'a', trained: true }, 'check.value.trained'],
    ['ikke opplært', 'training', { unitId: 'a', trained: false }, 'check.value.untrained'],
    ['sagt ja', 'consent', { consent: true, homeUnit: false }, 'check.value.yes'],
    ['fra poolen, trengs ikke', 'consent', { consent: false, homeUnit: false }, 'check.value.not-needed'],
    ['innsatsteamet', 'outbreak-in', { homeUnit: false, outbreakTeam: true }, 'check.value.outbreak-team'],
    ['timer på sju døgn', 'hours-week', { weekHours: 34, limitHours: 48 }, 'check.value.hours'],
    ['ekstravakter', 'max-extra', { shifts: 2, limitShifts: 4 }, 'check.value.shifts'],
    ['ukehvile uten tall', 'weekly-rest', { limitHours: 35 }, undefined],
    ['ett sted om gangen', 'one-place', {}, undefined],
  ] as const)('%s', (_, rule, facts, expected) => {
    expect(keyOf(rule, facts)).toBe(expected);
  });

  it('den som ikke har sagt ja, vises som nei', () => {
    expect(ruleCheckValue({ rule: 'consent', ok: false, facts: { consent: false } })?.key).toBe('check.value.no');
  });

  it('en brutt regel vises alltid med en gang', () => {
    expect(isTelling({ rule: 'cross-site', ok: true, facts: {} })).toBe(false);
    expect(isTelling({ rule: 'cross-site', ok: false, facts: {} })).toBe(true);
  });
});
