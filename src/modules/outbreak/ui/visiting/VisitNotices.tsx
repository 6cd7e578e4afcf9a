import { useState } from 'react';
import { Button } from '#platform/ui-kit/Button.tsx';
import { Mark } from '#platform/ui-kit/Mark.tsx';
import { Segmented } from '#platform/ui-kit/Segmented.tsx';
import { TextButton } from '#platform/ui-kit/TextButton.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { useToast } from '#platform/ui-kit/use-toast.ts';
import { api } from '#platform/web-client/api.ts';
import type { UnitVisitingReply } from '../../contract/visiting.ts';
import { visitingTexts } from '../../texts/visiting-texts.ts';
import { useVisitingChange } from './use-visiting.ts';

/** The notice in four languages: as it stands on the door, copied to the web, and whether somebody with the language has read it. */
export function VisitNotices({ unit }: { readonly unit: UnitVisitingReply }) {
  const t = useTexts(visitingTexts);
  const toast = useToast();
  const change = useVisitingChange();
  const [locale, setLocale] = useState<UnitVisitingReply['notices'][number]['locale']>('nb');
  const notice = unit.notices.find((one) => one.locale === locale);
  if (!notice) return null;
  const copy = async () => {
    await navigator.clipboard.writeText([notice.title, '', ...notice.lines].join('\n'));
    toast.say(t('notices.copied'));
  };
  const approve = () =>
    change.mutate({
      send: () => api.post('/api/outbreak/visiting/notices/approve', { locale }),
      say: () => t('notices.read-by', { name: t(`notices.${locale}`) }),
    });
  return (
    <>
      <h3 className="sub-head">{t('notices')}</h3>
      <Segmented
        label={t('notices.language')}
        value={locale}
        options={unit.notices.map((one) => ({ value: one.locale, label: t(`notices.${one.locale}`) }))}
        onChange={setLocale}
      />
      <div className="visit-notice" lang={locale}>
        <strong>{notice.title}</strong>
        <ul>
          {notice.lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </div>
      {notice.approvedBy ? (
        <p className="note">{t('notices.read-by', { name: notice.approvedBy })}</p>
      ) : (
        notice.needsReader && (
          <p>
            <Mark kind="watch">{t('notices.unread')}</Mark>{' '}
            {unit.mayDecide && <TextButton onClick={approve}>{t('notices.approve')}</TextButton>}
          </p>
        )
      )}
      <p className="button-row">
        <a
          className="ds-button"
          data-variant="secondary"
          data-color="neutral"
          href={`/api/outbreak/visiting/${encodeURIComponent(unit.unitId)}/door.pdf?locale=${locale}`}
          download
        >
          {t('notices.door')}
        </a>
        <Button onClick={() => void copy()}>{t('notices.copy')}</Button>
      </p>
    </>
  );
}
