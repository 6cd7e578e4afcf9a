import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { formatDay } from '#platform/texts/format-date.ts';
import { formatTime, formatWhen } from '#platform/texts/format-time.ts';
import { Button } from '#platform/ui-kit/Button.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { Fetched } from '#platform/ui-kit/Fetched.tsx';
import { Mark } from '#platform/ui-kit/Mark.tsx';
import { PageHead } from '#platform/ui-kit/PageHead.tsx';
import { TextLink } from '#platform/ui-kit/TextLink.tsx';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useNow } from '#platform/ui-kit/use-now.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { api } from '#platform/web-client/api.ts';
import type { ReportForm } from '../contract.ts';
import { codesTexts } from '../texts/codes-texts.ts';
import { reportsTexts } from '../texts/reports-texts.ts';
import { GivenBack } from './reports/GivenBack.tsx';
import { ReportFields } from './reports/ReportFields.tsx';
import { ReportFindings } from './reports/ReportFindings.tsx';
import { draftOf, figuresOf, wrongFields } from './reports/report-draft.ts';
import './reports/reports.css';
import { useSendReport } from './reports/use-send-report.ts';

/** One unit's report: unchanged in one tap, or the form; and what the reporter gets back. */
export function ReportFormPage() {
  const t = useTexts(reportsTexts);
  const { locale } = useLocale();
  const { unitId = '' } = useParams({ strict: false }) as { readonly unitId?: string };
  const form = useQuery({
    queryKey: ['reports', 'form', unitId],
    queryFn: ({ signal }) => api.get<ReportForm>('/api/situation/reports/form', { unit: unitId }, signal),
  });
  const sub =
    form.data &&
    t('form.sub', { time: formatTime(form.data.dueAt), day: formatDay(form.data.slotDate, locale, 'long') });
  return (
    <>
      <PageHead
        title={form.data?.unitName ?? t('reports.title')}
        sub={sub}
        live={<TextLink to="/rapporter">{t('form.back')}</TextLink>}
      />
      <Fetched query={form} texts={codesTexts}>
        {(found) => (
          // A report sent anew starts from what the server then has.
          <Report
            key={`${found.unitId} ${found.slotDate} ${found.slotMinute} ${found.current?.revision ?? 0}`}
            form={found}
          />
        )}
      </Fetched>
    </>
  );
}

function Report({ form }: { readonly form: ReportForm }) {
  const t = useTexts(reportsTexts);
  const [draft, setDraft] = useState(() => draftOf(form));
  const [tried, setTried] = useState(false);
  const report = useSendReport(form, () => setTried(false));
  const wrong = wrongFields(draft, form.kind);
  const left = report.findings.filter((finding) => !report.confirmed.has(finding.code)).length;
  const send = () => {
    setTried(true);
    if (wrong.size === 0) report.send(figuresOf(draft, form.kind));
  };
  return (
    <div className="report-page">
      <form
        className="report-form"
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
        noValidate
      >
        <Standing form={form} />
        {!form.mayReport && <p className="note">{t('form.may-not')}</p>}
        {form.mayReport && form.previous && !form.current && (
          <Unchanged form={form} busy={report.busy} onSend={report.sendUnchanged} />
        )}
        <ReportFields form={form} draft={draft} onChange={setDraft} wrong={tried ? wrong : new Set()} />
        <ReportFindings findings={report.findings} confirmed={report.confirmed} onConfirm={report.confirm} />
        {report.error !== null && <ErrorState error={report.error} texts={codesTexts} />}
        {form.mayReport && (
          <div className="button-row report-send">
            <Button kind="main" type="submit" busy={report.busy}>
              {t(form.current ? 'form.correct' : 'form.send')}
            </Button>
            {left > 0 && <span className="note">{t('form.findings.left')}</span>}
          </div>
        )}
      </form>
      <aside aria-label={t('given.title')}>
        <GivenBack form={form} />
      </aside>
    </div>
  );
}

function Standing({ form }: { readonly form: ReportForm }) {
  const t = useTexts(reportsTexts);
  const { locale } = useLocale();
  const now = useNow();
  if (form.current) {
    const { reportedAt, reportedByName } = form.current;
    return <p>{t('form.sent', { when: formatWhen(reportedAt, now, locale), by: reportedByName ?? 'none' })}</p>;
  }
  if (form.overdue) {
    return (
      <p>
        <Mark kind="act">{t('form.overdue', { time: formatTime(form.dueAt) })}</Mark>
      </p>
    );
  }
  return <p className="note">{t('form.due', { time: formatTime(form.dueAt) })}</p>;
}

interface UnchangedProps {
  readonly form: ReportForm;
  readonly busy: boolean;
  readonly onSend: () => void;
}

function Unchanged({ form, busy, onSend }: UnchangedProps) {
  const t = useTexts(reportsTexts);
  const { locale } = useLocale();
  const now = useNow();
  const { previous } = form;
  if (!previous) return null;
  return (
    <div className="report-unchanged">
      <Button kind="main" busy={busy} onClick={onSend}>
        {t('form.unchanged', { when: formatWhen(previous.reportedAt, now, locale) })}
      </Button>
      <p className="note">
        {t('form.unchanged.what', {
          infected: previous.infected,
          sick: previous.sick,
          quarantined: previous.quarantined,
          occupied: previous.occupiedBeds ?? -1,
        })}
      </p>
      <p>{t('form.or')}</p>
    </div>
  );
}
