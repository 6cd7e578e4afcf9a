import type { PlainDate } from '#kernel/plain-date.ts';
import { formatDate } from '#platform/texts/format-date.ts';
import { Mark } from '#platform/ui-kit/Mark.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { AgreementView } from '../../contract.ts';
import { cooperationTexts } from '../../texts/cooperation-texts.ts';

/** Whether an agreement holds today, and until or from when. */
export function InForce({ agreement, today }: { readonly agreement: AgreementView; readonly today: PlainDate }) {
  const t = useTexts(cooperationTexts);
  const { from, to } = agreement;
  if (from !== undefined && from > today) return <>{t('in-force.not-yet', { day: formatDate(from) })}</>;
  if (to === undefined) return <>{t('in-force.yes')}</>;
  if (to <= today) return <Mark kind="watch">{t('in-force.over', { day: formatDate(to) })}</Mark>;
  return <>{t('in-force.to', { day: formatDate(to) })}</>;
}
