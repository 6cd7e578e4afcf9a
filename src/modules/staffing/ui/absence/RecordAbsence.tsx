import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import type { PlainDate } from '#kernel/plain-date.ts';
import { addDays } from '#kernel/plain-date.ts';
import type { AbsenceKind } from '#modules/organisation/domain/municipality.ts';
import { Button } from '#platform/ui-kit/Button.tsx';
import { DateField } from '#platform/ui-kit/DateField.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { Icon } from '#platform/ui-kit/Icon.tsx';
import { Segmented } from '#platform/ui-kit/Segmented.tsx';
import { SelectField } from '#platform/ui-kit/SelectField.tsx';
import { SidePanel } from '#platform/ui-kit/SidePanel.tsx';
import { TextField } from '#platform/ui-kit/TextField.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { useToast } from '#platform/ui-kit/use-toast.ts';
import { api } from '#platform/web-client/api.ts';
import { useSession } from '#platform/web-client/use-session.ts';
import type { PreviewAbsencesReply, RecordAbsencesReply } from '../../contract.ts';
import { absenceTexts } from '../../texts/absence-texts.ts';
import type { ChosenPerson } from './chosen-person.ts';
import { withoutPerson } from './chosen-person.ts';
import { takeKeptPeople } from './kept-people.ts';
import { OpeningList } from './OpeningList.tsx';
import { PickFromList } from './PickFromList.tsx';
import { PickInUnit } from './PickInUnit.tsx';

const KINDS: readonly AbsenceKind[] = ['sick', 'quarantine', 'isolation', 'work_only', 'leave', 'other'];
type How = 'unit' | 'paste' | 'file';

interface RecordAbsenceProps {
  readonly onClose: () => void;
  readonly onRecorded: (reply: RecordAbsencesReply) => void;
}

/** The form for one or many people, with what it opens up shown before anything is saved. */
export function RecordAbsence({ onClose, onRecorded }: RecordAbsenceProps) {
  const t = useTexts(absenceTexts);
  const { today } = useSession();
  const toast = useToast();
  const queries = useQueryClient();
  const [how, setHow] = useState<How>('unit');
  const [kept] = useState(takeKeptPeople);
  const [chosen, setChosen] = useState<readonly ChosenPerson[]>(kept?.people ?? []);
  const [kind, setKind] = useState<AbsenceKind>('sick');
  const [from, setFrom] = useState<PlainDate | undefined>(kept?.from ?? today);
  const [last, setLast] = useState<PlainDate | undefined>(kept?.last);
  const [note, setNote] = useState('');
  const [asked, setAsked] = useState(false);

  const wrongEnd = from !== undefined && last !== undefined && last < from;
  const to = last === undefined ? null : addDays(last, 1);
  const ready = chosen.length > 0 && from !== undefined && !wrongEnd;
  const save = useMutation({
    mutationFn: () =>
      api.post<RecordAbsencesReply>('/api/staffing/absences', {
        absences: chosen.map(({ personId }) => ({ personId, kind, from, to, note })),
      }),
    onSuccess: async (reply) => {
      const already = reply.alreadyRecorded.length;
      const said = t('absence.saved', { count: reply.recorded.length });
      toast.say(already > 0 ? `${said}, ${t('absence.already', { count: already })}` : said, {
        undo: () => undo.mutate(reply),
      });
      await queries.invalidateQueries({ queryKey: ['absences'] });
      onRecorded(reply);
    },
  });
  const undo = useMutation({
    mutationFn: (reply: RecordAbsencesReply) =>
      api.post('/api/staffing/absences/withdraw', {
        absences: reply.recorded.map(({ availabilityId, revision }) => ({ availabilityId, revision })),
      }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['absences'] }),
  });

  return (
    <div className="with-panel record-absence">
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(true);
          if (ready && !save.isPending) save.mutate();
        }}
      >
        <Segmented
          label={t('absence.form.how')}
          value={how}
          onChange={setHow}
          options={(['unit', 'paste', 'file'] as const).map((value) => ({
            value,
            label: t(`absence.form.how.${value}`),
          }))}
        />
        {how === 'unit' ? (
          <PickInUnit chosen={chosen} onChoose={setChosen} />
        ) : (
          <PickFromList key={how} from={how} chosen={chosen} onChoose={setChosen} />
        )}
        <Chosen chosen={chosen} onRemove={(personId) => setChosen(withoutPerson(chosen, personId))} />
        <SelectField
          label={t('absence.form.kind')}
          hint={t('absence.form.kind.hint')}
          value={kind}
          onChange={(value) => setKind(value as AbsenceKind)}
          options={KINDS.map((value) => ({ value, label: t(`absence.kind.${value}`) }))}
        />
        <div className="form-row">
          <DateField label={t('absence.form.from')} value={from} onChange={setFrom} />
          <DateField
            label={t('absence.form.to')}
            hint={t('absence.form.to.hint')}
            error={wrongEnd ? t('absence.form.to.before') : undefined}
            value={last}
            onChange={setLast}
          />
        </div>
        <TextField label={t('absence.form.note')} optional value={note} onChange={setNote} maxLength={2000} />
        {asked && chosen.length === 0 && (
          <p className="mark mark-act" role="alert">
            {t('absence.form.nobody')}
          </p>
        )}
        {save.isError && <ErrorState error={save.error} texts={absenceTexts} />}
        <div className="button-row">
          <Button kind="main" type="submit" busy={save.isPending}>
            {t('absence.form.save', { count: chosen.length })}
          </Button>
          <Button onClick={onClose}>{t('absence.form.cancel')}</Button>
        </div>
      </form>
      {ready && <Preview chosen={chosen} from={from} to={to} />}
    </div>
  );
}

interface ChosenProps {
  readonly chosen: readonly ChosenPerson[];
  readonly onRemove: (personId: string) => void;
}

function Chosen({ chosen, onRemove }: ChosenProps) {
  const t = useTexts(absenceTexts);
  return (
    <div className="chosen-people">
      <b role="status">{t('absence.form.chosen', { count: chosen.length })}</b>
      <ul className="chips">
        {chosen.map((person) => (
          <li key={person.personId}>
            <button
              type="button"
              className="chip"
              aria-label={t('absence.form.remove', { name: person.name })}
              onClick={() => onRemove(person.personId)}
            >
              {person.name} <Icon name="close" size={14} />
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

interface PreviewProps {
  readonly chosen: readonly ChosenPerson[];
  readonly from: PlainDate;
  readonly to: PlainDate | null;
}

function Preview({ chosen, from, to }: PreviewProps) {
  const t = useTexts(absenceTexts);
  const ids = useDeferredValue(chosen.map((person) => person.personId).join(','));
  const preview = useQuery({
    queryKey: ['absence-preview', ids, from, to],
    queryFn: ({ signal }) =>
      api.post<PreviewAbsencesReply>(
        '/api/staffing/absences/preview',
        { absences: ids.split(',').map((personId) => ({ personId, from, to })) },
        signal,
      ),
    placeholderData: (before) => before,
  });
  if (preview.isError) return <ErrorState error={preview.error} texts={absenceTexts} />;
  if (!preview.data) return null;
  const { opening, cover } = preview.data;
  const opened = opening.rows.reduce((sum, row) => sum + row.opened, 0);
  return (
    <SidePanel proposed kicker={t('absence.form.kicker')} title={t('absence.opens', { count: opened })}>
      <OpeningList opening={opening} cover={cover} />
    </SidePanel>
  );
}
