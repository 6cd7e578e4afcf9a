import { Age } from '#platform/ui-kit/Age.tsx';
import { Icon } from '#platform/ui-kit/Icon.tsx';
import { Mark } from '#platform/ui-kit/Mark.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { ChainVerdictReply } from '../contract.ts';
import { logPageTexts } from '../texts/log-page-texts.ts';

/** Whether the log is untouched, and when that was last checked. */
export function ChainBadge({ verdict }: { readonly verdict: ChainVerdictReply | undefined }) {
  const t = useTexts(logPageTexts);
  if (!verdict) return null;
  if (!verdict.ok) return <Mark kind="act">{t('log.chain.broken', { seq: verdict.seq })}</Mark>;
  return (
    <>
      <span className="nowrap">
        <Icon name="check" size={14} /> {t('log.chain.ok')}
      </span>
      <Age at={verdict.checkedAt} verb={t('log.chain.checked')} />
    </>
  );
}
