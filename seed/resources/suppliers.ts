import { addDays } from '#kernel/plain-date.ts';
import type { Supplier } from '#modules/organisation/domain/resource-rows.ts';
import type { DemoFrame } from '../demo-options.ts';

/** The demo's two agencies: one whose people are known here, and one that was taken on in haste. */
export const SUPPLIERS = { known: 'Havblikk Vikar AS', other: 'Trollhatt Bemanning AS' } as const;

/** What is agreed with the agencies. */
export function buildSuppliers(frame: DemoFrame, nextPhone: () => string | undefined): Supplier[] {
  return [
    {
      supplier: SUPPLIERS.known,
      phone: nextPhone(),
      email: 'vakt@havblikk-vikar.test',
      arrivalTrainingMinutes: 120,
      noCrossSite: true,
      noticeHours: 12,
      hourPrice: 640,
      validTo: addDays(frame.today, 410),
      terms: 'De samme ti til tolv personene sendes først. Én arbeidsplass om gangen så lenge oppdraget varer.',
    },
    {
      supplier: SUPPLIERS.other,
      phone: nextPhone(),
      email: 'bestilling@trollhatt-bemanning.test',
      arrivalTrainingMinutes: 450,
      noCrossSite: false,
      noticeHours: 48,
      hourPrice: 715,
      validTo: addDays(frame.today, 47),
      terms: 'Ingen faste personer. En opplæringsdag før første vakt.',
    },
  ];
}
