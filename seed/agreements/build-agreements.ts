import { addDays } from '#kernel/plain-date.ts';
import type { AgreementItem, AgreementRow } from '#modules/organisation/domain/agreement-rows.ts';
import type { DemoFrame } from '../demo-options.ts';
import { demoNeighbours } from './demo-neighbours.ts';

/** Agreement with the neighbour that may be opened as a municipality of its own. */
export const OPEN_NEIGHBOUR_AGREEMENT = 'AV-3';

/** Invented agreements with three neighbours and a voluntary organisation; one should have been reviewed. */
export function buildAgreements(
  frame: DemoFrame,
  nextPhone: () => string | undefined,
): { readonly agreements: AgreementRow[]; readonly agreementItems: AgreementItem[] } {
  const [large, middle, small] = demoNeighbours(frame.place, frame.seed).map(({ name }) => name);
  const day = (offset: number) => addDays(frame.today, offset);
  const agreement = (row: Omit<AgreementRow, 'contactPhone'>): AgreementRow => ({ ...row, contactPhone: nextPhone() });
  const agreements = [
    agreement({
      agreementId: 'AV-1',
      party: large ?? '',
      kind: 'neighbour',
      contactName: 'Vakthavende kriseledelse',
      noticeHours: 24,
      price: 'Selvkost + 15 %, reise dekkes',
      from: day(-500),
      reviewOn: day(140),
      documentRef: 'Sak 2025/0412',
    }),
    agreement({
      agreementId: 'AV-2',
      party: middle ?? '',
      kind: 'neighbour',
      contactName: 'Helsesjefens vakttelefon',
      noticeHours: 48,
      price: 'Selvkost',
      from: day(-900),
      to: day(400),
      reviewOn: day(-35),
      documentRef: 'Sak 2024/0188',
      note: 'Utstyr hentes på teknisk lager.',
    }),
    agreement({
      agreementId: OPEN_NEIGHBOUR_AGREEMENT,
      party: small ?? '',
      kind: 'neighbour',
      contactName: 'Bemanningskoordinator på vakt',
      noticeHours: 12,
      price: 'Selvkost, gjensidig',
      from: day(-200),
      reviewOn: day(165),
      documentRef: 'Sak 2026/0077',
    }),
    agreement({
      agreementId: 'AV-4',
      party: 'Fjellhjelpa sanitetslag',
      kind: 'voluntary',
      noticeHours: 4,
      from: day(-300),
      reviewOn: day(24),
    }),
  ];
  const agreementItems: AgreementItem[] = [
    { agreementId: 'AV-1', what: 'people', subject: 'nurse', quantity: 2 },
    { agreementId: 'AV-1', what: 'people', subject: 'health_worker', quantity: 3 },
    { agreementId: 'AV-2', what: 'people', subject: 'nurse', quantity: 1 },
    { agreementId: 'AV-2', what: 'equipment', subject: 'Smittefrakker', quantity: 500 },
    { agreementId: 'AV-2', what: 'premises', subject: 'Sengepost, gamle aldershjemmet', quantity: 8 },
    { agreementId: OPEN_NEIGHBOUR_AGREEMENT, what: 'people', subject: 'health_worker', quantity: 2 },
    { agreementId: OPEN_NEIGHBOUR_AGREEMENT, what: 'people', subject: 'nurse', quantity: 1 },
    { agreementId: OPEN_NEIGHBOUR_AGREEMENT, what: 'purchase', subject: 'Smittevernutstyr, felles bestilling' },
    { agreementId: 'AV-4', what: 'people', subject: 'assistant', quantity: 6 },
  ];
  return { agreements, agreementItems };
}
