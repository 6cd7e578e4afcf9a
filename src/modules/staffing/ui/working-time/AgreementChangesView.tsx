import { formatDay } from '#platform/texts/format-date.ts';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { AgreementChanges, FindingView } from '../../contract.ts';
import { findingTexts } from '../../texts/findings.ts';
import { workingTimeTexts } from '../../texts/working-time-texts.ts';
import { findingWords } from './finding-words.ts';

const MOST_SHOWN = 8;

/** What saving would change: faults in the agreement, findings that go away, findings that come. */
export function AgreementChangesView({ changes }: { readonly changes: AgreementChanges }) {
  const t = useTexts(workingTimeTexts, findingTexts);
  const { locale } = useLocale();
  const list = (findings: readonly FindingView[]) => (
    <ul>
      {findings.slice(0, MOST_SHOWN).map((one, index) => (
        <li key={`${one.code} ${one.personId ?? ''} ${one.date ?? ''} ${index * 1}`}>
          {[one.personName, one.date && formatDay(one.date, locale, 'dayShort')].filter(Boolean).join(', ')}{' '}
          {findingWords(one, t, locale)}
        </li>
      ))}
      {findings.length > MOST_SHOWN && <li>+{findings.length - MOST_SHOWN}</li>}
    </ul>
  );
  const { faults, gone, added } = changes;
  return (
    <div className="law-changes" role="status">
      {faults.length > 0 && (
        <>
          <b>{t('changes.faults')}</b>
          {list(faults)}
        </>
      )}
      {gone.length === 0 && added.length === 0 && (
        <p>{t('changes.none', { from: formatDay(changes.from, locale, 'long') })}</p>
      )}
      {gone.length > 0 && (
        <>
          <b>{t('changes.gone', { count: gone.length })}</b>
          {list(gone)}
        </>
      )}
      {added.length > 0 && (
        <>
          <b>{t('changes.added', { count: added.length })}</b>
          {list(added)}
        </>
      )}
    </div>
  );
}
