import { describe, expect, test } from 'vitest';
import { plainDate } from '#kernel/plain-date.ts';
import type { Agreement } from './assess-agreement.ts';
import { assessAgreement, isInForce } from './assess-agreement.ts';

const TODAY = plainDate('2026-11-23');
const vikvaer: Agreement = {
  agreementId: 'AV1',
  party: 'Vikvær kommune',
  kind: 'neighbour',
  contactPhone: '68050010',
  noticeHours: 24,
  from: plainDate('2025-01-01'),
  reviewOn: plainDate('2027-06-01'),
  items: [{ what: 'people', subject: 'nurse', quantity: 2 }],
};

describe('hva som må gjøres med en avtale den 23. november 2026', () => {
  test.each<[string, Partial<Agreement>, string[]]>([
    ['gjennomgått, gjelder, telefon døgnet rundt', {}, []],
    ['gjennomgang skulle vært 22. november', { reviewOn: plainDate('2026-11-22') }, ['review-overdue']],
    ['gjennomgang i dag er ikke forfalt', { reviewOn: TODAY }, ['review-soon']],
    ['gjennomgang om 30 dager nærmer seg', { reviewOn: plainDate('2026-12-23') }, ['review-soon']],
    ['gjennomgang om 31 dager er langt unna', { reviewOn: plainDate('2026-12-24') }, []],
    ['uten gjennomgangsdato sies ingenting', { reviewOn: undefined }, []],
    ['går ut om en uke', { to: plainDate('2026-11-30') }, ['ends-soon']],
    ['gikk ut i går', { to: TODAY, reviewOn: plainDate('2026-01-01') }, ['over']],
    ['uten vakttelefon', { contactPhone: undefined }, ['no-phone']],
    ['uten noe i avtalen', { items: [] }, ['nothing']],
  ])('%s', (_, change, codes) => {
    const found = assessAgreement({ ...vikvaer, ...change }, TODAY);
    expect(found.map(({ code }) => code)).toEqual(codes.map((code) => `organisation.agreement.${code}`));
  });

  test.each([
    ['dagen før den begynner', '2024-12-31', false],
    ['første dag', '2025-01-01', true],
    ['siste dag', '2026-12-31', true],
    ['dagen den er over', '2027-01-01', false],
  ] as const)('gjelder den? %s', (_, day, holds) => {
    expect(isInForce({ from: plainDate('2025-01-01'), to: plainDate('2027-01-01') }, plainDate(day))).toBe(holds);
  });
});
