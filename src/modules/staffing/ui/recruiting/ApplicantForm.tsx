import type { FormEvent } from 'react';
import { useState } from 'react';
import { EditButtons, editTexts } from '#modules/organisation/ui.ts';
import { DateField } from '#platform/ui-kit/DateField.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { SelectField } from '#platform/ui-kit/SelectField.tsx';
import { TextField } from '#platform/ui-kit/TextField.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { api } from '#platform/web-client/api.ts';
import { useSession } from '#platform/web-client/use-session.ts';
import type { ApplicantView, CampaignView } from '../../contract.ts';
import { APPLICANT_LIFE_CYCLE } from '../../domain/recruiting/applicant-life-cycle.ts';
import { recruitingTexts } from '../../texts/recruiting-texts.ts';
import { numberText, typedNumber } from '../number-text.ts';
import { useRecruitingEdit } from './use-recruiting.ts';

interface ApplicantFormProps {
  readonly vacancyId: string;
  readonly applicant?: ApplicantView;
  readonly campaigns: readonly CampaignView[];
  readonly onDone: () => void;
}

/** Somebody who has applied: name, stage, first day; nothing more is kept. */
export function ApplicantForm({ vacancyId, applicant, campaigns, onDone }: ApplicantFormProps) {
  const t = useTexts(recruitingTexts);
  const e = useTexts(editTexts);
  const { today } = useSession();
  const edit = useRecruitingEdit(onDone);
  const [name, setName] = useState(applicant?.name ?? '');
  const [stage, setStage] = useState<ApplicantView['stage']>(applicant?.stage ?? 'received');
  const [received, setReceived] = useState(applicant?.received ?? today);
  const [startsOn, setStarts] = useState(applicant?.startsOn ?? null);
  const [pct, setPct] = useState(numberText(applicant?.pct ?? null));
  const [campaignId, setCampaign] = useState(applicant?.campaignId ?? '');
  const [tried, setTried] = useState(false);
  const posts = typedNumber(pct);
  const from = applicant?.stage ?? 'received';
  const stages = [from, ...APPLICANT_LIFE_CYCLE[from]];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (name.trim() === '' || posts === undefined) return;
    const fields = { vacancyId, name: name.trim(), stage, received, startsOn, pct: posts || null };
    const body = { ...fields, campaignId: campaignId || null, revision: applicant?.revision ?? null };
    edit.mutate({
      what: name.trim(),
      send: () =>
        applicant
          ? api.put(`/api/staffing/applicants/${encodeURIComponent(applicant.applicantId)}`, body)
          : api.post('/api/staffing/applicants', body),
    });
  };
  return (
    <form className="form" onSubmit={submit} noValidate>
      <TextField
        label={t('recruiting.applicant.name')}
        value={name}
        onChange={setName}
        error={tried && name.trim() === '' ? e('name.needed') : undefined}
      />
      <SelectField
        label={t('recruiting.panel.applicants')}
        value={stage}
        onChange={(value) => setStage(value as ApplicantView['stage'])}
        options={stages.map((value) => ({ value, label: t(`recruiting.stage.${value}`) }))}
      />
      <DateField
        label={t('recruiting.applicant.received')}
        value={received}
        onChange={(day) => day && setReceived(day)}
      />
      <DateField
        label={t('recruiting.applicant.startsOn')}
        optional
        value={startsOn ?? undefined}
        onChange={(day) => setStarts(day ?? null)}
      />
      <TextField
        label={t('recruiting.applicant.pct')}
        hint={t('recruiting.applicant.pct.hint')}
        inputMode="decimal"
        value={pct}
        onChange={setPct}
        error={tried && posts === undefined ? e('number.needed') : undefined}
      />
      <SelectField
        label={t('recruiting.applicant.campaign')}
        value={campaignId}
        onChange={setCampaign}
        options={campaigns.map((one) => ({ value: one.campaignId, label: one.title }))}
        placeholder={t('recruiting.applicant.none')}
      />
      <p className="note">{t('recruiting.applicant.note')}</p>
      {edit.error && <ErrorState error={edit.error} texts={recruitingTexts} />}
      <EditButtons busy={edit.isPending} error={undefined} onCancel={onDone} />
    </form>
  );
}
