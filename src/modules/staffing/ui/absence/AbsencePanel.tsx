import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { PlainDate } from '#kernel/plain-date.ts';
import { addDays } from '#kernel/plain-date.ts';
import { formatDate } from '#platform/texts/format-date.ts';
import { formatMoment } from '#platform/texts/format-time.ts';
import { Button } from '#platform/ui-kit/Button.tsx';
import { DateField } from '#platform/ui-kit/DateField.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { Facts } from '#platform/ui-kit/Facts.tsx';
import { Fetched } from '#platform/ui-kit/Fetched.tsx';
import { SidePanel } from '#platform/ui-kit/SidePanel.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { useToast } from '#platform/ui-kit/use-toast.ts';
import { api } from '#platform/web-client/api.ts';
import { useSession } from '#platform/web-client/use-session.ts';
import type { AbsenceCauseView, AvailabilityDetail } from '../../contract.ts';
import { absenceTexts } from '../../texts/absence-texts.ts';
import { usePeriodWords } from './use-period-words.ts';

interface AbsencePanelProps {
  readonly availabilityId: number;
  readonly onClose: () => void;
}

/** One absence: who, when, earlier dates; correct it, end it, take it back; and its cause for the few who may, logged. */
export function AbsencePanel({ availabilityId, onClose }: AbsencePanelProps) {
  const t = useTexts(absenceTexts);
  const detail = useQuery({
    queryKey: ['absences', 'one', availabilityId],
    queryFn: ({ signal }) => api.get<AvailabilityDetail>(`/api/staffing/absences/${availabilityId}`, undefined, signal),
  });
  return (
    <SidePanel
      focusKey={String(availabilityId)}
      kicker={t('absence.detail')}
      title={detail.data?.name ?? ''}
      onClose={onClose}
    >
      <Fetched query={detail} texts={absenceTexts}>
        {(data) => <Detail key={data.revision} absence={data} onClose={onClose} />}
      </Fetched>
    </SidePanel>
  );
}

function Detail({ absence, onClose }: { readonly absence: AvailabilityDetail; readonly onClose: () => void }) {
  const t = useTexts(absenceTexts);
  const period = usePeriodWords();
  return (
    <>
      <Facts
        items={[
          { id: 'unit', term: t('absence.unit'), text: absence.unitName ?? t('absence.no-unit') },
          { id: 'period', term: t('absence.period'), text: period(absence.from, absence.to) },
          {
            id: 'by',
            term: t('absence.detail.by'),
            text: `${absence.recordedByName ?? '–'}, ${formatMoment(absence.recordedAt)}`,
          },
          ...(absence.history.length > 0
            ? [
                {
                  id: 'history',
                  term: t('absence.detail.history'),
                  text: absence.history.map((old) => period(old.from, old.to)).join('; '),
                },
              ]
            : []),
        ]}
      />
      {absence.mayChange && absence.withdrawnAt === null && <Change absence={absence} onClose={onClose} />}
      {absence.mayOpenCause ? (
        <Cause availabilityId={absence.availabilityId} />
      ) : (
        <p className="note">{t('absence.why-not-cause')}</p>
      )}
    </>
  );
}

function Change({ absence, onClose }: { readonly absence: AvailabilityDetail; readonly onClose: () => void }) {
  const t = useTexts(absenceTexts);
  const toast = useToast();
  const queries = useQueryClient();
  const { today } = useSession();
  const { availabilityId, revision } = absence;
  const [from, setFrom] = useState<PlainDate | undefined>(absence.from);
  const [last, setLast] = useState<PlainDate | undefined>(absence.to === null ? undefined : addDays(absence.to, -1));
  const base = `/api/staffing/absences/${availabilityId}`;
  const refetch = () => queries.invalidateQueries({ queryKey: ['absences'] });
  const correct = useMutation({
    mutationFn: () => api.put(base, { revision, from, to: last === undefined ? null : addDays(last, 1) }),
    onSuccess: () => {
      toast.say(t('absence.corrected-now'));
      return refetch();
    },
  });
  const end = useMutation({
    mutationFn: () => api.post(`${base}/end`, { revision, to: today }),
    onSuccess: () => {
      toast.say(t('absence.ended-now'));
      return refetch();
    },
  });
  const restore = useMutation({
    mutationFn: () =>
      api.post('/api/staffing/absences/restore', { absences: [{ availabilityId, revision: revision + 1 }] }),
    onSuccess: refetch,
  });
  const withdraw = useMutation({
    mutationFn: () => api.post('/api/staffing/absences/withdraw', { absences: [{ availabilityId, revision }] }),
    onSuccess: () => {
      toast.say(t('absence.withdrawn-now'), { undo: () => restore.mutate() });
      onClose();
      return refetch();
    },
  });
  const wrongEnd = from !== undefined && last !== undefined && last < from;
  const failed = [correct, end, withdraw].find((one) => one.isError);
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        if (from !== undefined && !wrongEnd) correct.mutate();
      }}
    >
      <h3 className="sub-head">{t('absence.detail.correct')}</h3>
      <DateField label={t('absence.form.from')} value={from} onChange={setFrom} />
      <DateField
        label={t('absence.form.to')}
        error={wrongEnd ? t('absence.form.to.before') : undefined}
        value={last}
        onChange={setLast}
      />
      {failed && <ErrorState error={failed.error} texts={absenceTexts} />}
      <div className="button-row">
        <Button kind="main" small type="submit" busy={correct.isPending}>
          {t('absence.detail.save')}
        </Button>
        {absence.from < today && (absence.to === null || absence.to > today) && (
          <Button small busy={end.isPending} onClick={() => end.mutate()}>
            {t('absence.detail.end')}
          </Button>
        )}
        <Button small busy={withdraw.isPending} onClick={() => withdraw.mutate()}>
          {t('absence.detail.withdraw')}
        </Button>
      </div>
    </form>
  );
}

function Cause({ availabilityId }: { readonly availabilityId: number }) {
  const t = useTexts(absenceTexts);
  // A look is logged, so it is made when asked for, never ahead or again by itself.
  const cause = useMutation({
    mutationFn: () => api.get<AbsenceCauseView>(`/api/staffing/absences/${availabilityId}/cause`),
  });
  if (cause.isError) return <ErrorState error={cause.error} texts={absenceTexts} />;
  if (cause.data) {
    const { kind, note, deleteAfter } = cause.data;
    return (
      <>
        <h3 className="sub-head">{t('absence.detail.cause.label')}</h3>
        <p>
          {t(`absence.kind.${kind}`)}
          {note !== '' && `: ${note}`}
        </p>
        <p className="note">{t('absence.detail.cause.deleted', { day: formatDate(deleteAfter) })}</p>
      </>
    );
  }
  return (
    <div className="button-row">
      <Button small busy={cause.isPending} onClick={() => cause.mutate()}>
        {t('absence.detail.cause')}
      </Button>
      <span className="note">{t('absence.detail.cause.logged')}</span>
    </div>
  );
}
