import type { PlainDate } from '#kernel/plain-date.ts';
import { plainDate } from '#kernel/plain-date.ts';

/** What is put on before the door of an infected home. */
export type PpeItem = 'mask' | 'eye' | 'gown' | 'gloves';

/** Protective equipment for a visit in an infected home, from a day on, in the order it is put on. */
interface HomeVisitPpe {
  readonly from: PlainDate;
  readonly items: readonly PpeItem[];
  readonly source: string;
}

/** Newest last. Droplet and contact transmission; a local procedure may ask for more. */
const HOME_VISIT_PPE: readonly HomeVisitPpe[] = [
  {
    from: plainDate('2020-03-13'),
    items: ['gown', 'mask', 'eye', 'gloves'],
    source: 'Nasjonale råd om dråpe- og kontaktsmitte; forskrift 2001-07-23-881 § 8a (hva verneutstyr er)',
  },
];

/** What is worn in an infected home on a day, and who says so. */
export function homeVisitPpe(date: PlainDate): Pick<HomeVisitPpe, 'items' | 'source'> | undefined {
  return HOME_VISIT_PPE.findLast((rule) => rule.from <= date);
}
