import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { useState } from 'react';
import type { PlainDate } from '#kernel/plain-date.ts';
import { Button } from '#platform/ui-kit/Button.tsx';
import { DateField } from '#platform/ui-kit/DateField.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { SelectField } from '#platform/ui-kit/SelectField.tsx';
import { TextArea } from '#platform/ui-kit/TextArea.tsx';
import { TextField } from '#platform/ui-kit/TextField.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { useToast } from '#platform/ui-kit/use-toast.ts';
import { api } from '#platform/web-client/api.ts';
import { useSession } from '#platform/web-client/use-session.ts';
import type { NewConsultationBody } from '../../contract.ts';
import type { ConsultedParty, Stance } from '../../domain/consultation/consultation.ts';
import { CONSULTED_PARTIES, STANCES } from '../../domain/consultation/consultation.ts';
import { consultationTexts } from '../../texts/consultation-texts.ts';

interface ConsultationFormProps {
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly firstParty: ConsultedParty;
  readonly onDone: () => void;
}

/** Records that one party has been heard. */
export function ConsultationForm({ subjectKind, subjectId, firstParty, onDone }: ConsultationFormProps) {
  const t = useTexts(consultationTexts);
  const toast = useToast();
  const queries = useQueryClient();
  const { today } = useSession();
  const [party, setParty] = useState<ConsultedParty>(firstParty);
  const [heardName, setHeardName] = useState('');
  const [heardOn, setHeardOn] = useState<PlainDate | undefined>(today);
  const [stance, setStance] = useState<Stance>('agrees');
  const [statement, setStatement] = useState('');
  const [tried, setTried] = useState(false);
  const save = useMutation({
    mutationFn: (body: NewConsultationBody) => api.post('/api/staffing/consultations', body),
    onSuccess: async () => {
      toast.say(t('consultation.saved'));
      await queries.invalidateQueries({ queryKey: ['consultations'] });
      onDone();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (heardName.trim() === '' || heardOn === undefined) return;
    save.mutate({ subjectKind, subjectId, party, heardName: heardName.trim(), heardOn, stance, statement });
  };
  return (
    <form className="form" onSubmit={submit} noValidate>
      <div className="form-row">
        <SelectField
          label={t('consultation.party')}
          value={party}
          onChange={(value) => setParty(value as ConsultedParty)}
          options={CONSULTED_PARTIES.map((value) => ({ value, label: t(`consultation.party.${value}`) }))}
        />
        <TextField
          label={t('consultation.name')}
          value={heardName}
          onChange={setHeardName}
          error={tried && heardName.trim() === '' ? t('consultation.name.needed') : undefined}
        />
      </div>
      <div className="form-row">
        <DateField label={t('consultation.day')} value={heardOn} onChange={setHeardOn} />
        <SelectField
          label={t('consultation.stance')}
          value={stance}
          onChange={(value) => setStance(value as Stance)}
          options={STANCES.map((value) => ({ value, label: t(`consultation.stance.${value}`) }))}
        />
      </div>
      <TextArea label={t('consultation.statement')} optional value={statement} onChange={setStatement} rows={3} />
      {save.isError && <ErrorState error={save.error} texts={consultationTexts} />}
      <div className="button-row">
        <Button type="submit" kind="main" busy={save.isPending}>
          {t('consultation.save')}
        </Button>
        <Button kind="plain" onClick={onDone}>
          {t('consultation.cancel')}
        </Button>
      </div>
    </form>
  );
}
