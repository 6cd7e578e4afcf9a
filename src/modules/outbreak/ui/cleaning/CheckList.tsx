import { useState } from 'react';
import { formatDay } from '#platform/texts/format-date.ts';
import { formatWhen } from '#platform/texts/format-time.ts';
import { Button } from '#platform/ui-kit/Button.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { Mark } from '#platform/ui-kit/Mark.tsx';
import { Section } from '#platform/ui-kit/Section.tsx';
import { TextField } from '#platform/ui-kit/TextField.tsx';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { api } from '#platform/web-client/api.ts';
import type { CleaningOverview } from '../../contract/cleaning.ts';
import { cleaningTexts } from '../../texts/cleaning/cleaning-texts.ts';
import { useCleaningChange } from './use-cleaning.ts';

type Check = CleaningOverview['checks'][number];
const waits = (check: Check) => check.followUp !== '' && check.followedUpAt === null;

/** Quality checks: what waits for follow-up stands first, overdue in red. */
export function CheckList({ data }: { readonly data: CleaningOverview }) {
  const t = useTexts(cleaningTexts);
  const { locale } = useLocale();
  const checks = data.checks.toSorted((a, b) => Number(waits(b)) - Number(waits(a)));
  return (
    <Section title={t('checks.title')}>
      {checks.length === 0 && <p className="soft">{t('checks.none')}</p>}
      <ul className="link-people">
        {checks.map((check) => (
          <li key={check.checkId}>
            <span>
              <strong>{[check.roomName, check.siteName].filter((text) => text !== null).join(', ')}</strong>{' '}
              {check.result === 'failed' ? <Mark kind="act">{t('check.failed')}</Mark> : t(`check.${check.result}`)}
              {check.supplier && ` · ${check.supplier}`} ·{' '}
              <span className="soft">
                {formatWhen(check.checkedAt, data.now, locale)} {check.checkedByName}
              </span>
              {check.note !== '' && <span className="note"> {check.note}</span>}
              {check.followUp !== '' && <FollowUp check={check} data={data} />}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function FollowUp({ check, data }: { readonly check: Check; readonly data: CleaningOverview }) {
  const t = useTexts(cleaningTexts);
  const { locale } = useLocale();
  const [open, setOpen] = useState(false);
  const [note, setNote] = useState('');
  const change = useCleaningChange(() => setOpen(false));
  const by = check.followUpBy === null ? '' : formatDay(check.followUpBy, locale);
  if (check.followedUpAt !== null)
    return (
      <p className="note">
        {check.followUp}. {t('checks.done', { note: check.followedUpNote })}
      </p>
    );
  const late = check.followUpBy !== null && check.followUpBy < data.today;
  return (
    <>
      <p>
        {by === '' ? check.followUp : t('checks.by', { what: check.followUp, day: by })}{' '}
        {late && <Mark kind="act">{t('checks.late', { day: by })}</Mark>}{' '}
        {data.leads && !open && (
          <Button small onClick={() => setOpen(true)}>
            {t('checks.close')}
          </Button>
        )}
      </p>
      {open && (
        <div className="form">
          <TextField label={t('checks.close.note')} value={note} onChange={setNote} />
          {change.isError && <ErrorState error={change.error} texts={cleaningTexts} />}
          <Button
            small
            aria-disabled={note.trim() === ''}
            onClick={() =>
              note.trim() !== '' &&
              change.mutate({
                send: () => api.post(`/api/outbreak/cleaning-checks/${check.checkId}/follow-up`, { note: note.trim() }),
                done: t('checks.closed'),
              })
            }
          >
            {t('form.save')}
          </Button>
        </div>
      )}
    </>
  );
}
