import type { FormEvent } from 'react';
import { useState } from 'react';
import type { PlainDate } from '#kernel/plain-date.ts';
import type { AgreementFieldsView, AgreementItemView, Edited } from '#modules/organisation/contract.ts';
import { Button } from '#platform/ui-kit/Button.tsx';
import { DateField } from '#platform/ui-kit/DateField.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { SelectField } from '#platform/ui-kit/SelectField.tsx';
import { TextField } from '#platform/ui-kit/TextField.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { useToast } from '#platform/ui-kit/use-toast.ts';
import { api } from '#platform/web-client/api.ts';
import type { AgreementView } from '../../contract.ts';
import { cooperationTexts } from '../../texts/cooperation-texts.ts';
import { ItemRows } from './ItemRows.tsx';
import { useCooperationChange } from './use-cooperation.ts';

const KINDS = ['neighbour', 'health_trust', 'voluntary', 'other'] as const;
const TEXT_FIELDS = ['contactName', 'contactPhone', 'contactEmail', 'price', 'documentRef', 'note'] as const;
type TextName = (typeof TEXT_FIELDS)[number];

interface AgreementFormProps {
  readonly agreement?: AgreementView | undefined;
  readonly competences: readonly string[];
  readonly onDone: () => void;
}

/** Enters an agreement or changes one; saying what it gives is what makes it usable. */
export function AgreementForm({ agreement, competences, onDone }: AgreementFormProps) {
  const t = useTexts(cooperationTexts);
  const toast = useToast();
  const change = useCooperationChange(onDone);
  const undoing = useCooperationChange();
  const [party, setParty] = useState(agreement?.party ?? '');
  const [kind, setKind] = useState<(typeof KINDS)[number]>(KINDS.find((one) => one === agreement?.kind) ?? 'neighbour');
  const [items, setItems] = useState<readonly AgreementItemView[]>(
    (agreement?.items as AgreementItemView[] | undefined) ?? [{ what: 'people', subject: competences[0] ?? '' }],
  );
  const [notice, setNotice] = useState(String(agreement?.noticeHours ?? 24));
  const [texts, setTexts] = useState<Readonly<Record<TextName, string>>>(
    () => Object.fromEntries(TEXT_FIELDS.map((name) => [name, agreement?.[name] ?? ''])) as Record<TextName, string>,
  );
  const [from, setFrom] = useState<PlainDate | undefined>(agreement?.from);
  const [to, setTo] = useState<PlainDate | undefined>(agreement?.to);
  const [reviewOn, setReviewOn] = useState<PlainDate | undefined>(agreement?.reviewOn);
  const [tried, setTried] = useState(false);
  const noticeHours = /^\d+$/.test(notice.trim()) ? Number(notice) : undefined;
  const url = `/api/organisation/agreements/${encodeURIComponent(agreement?.agreementId ?? '')}`;

  const undo = (editId: number) =>
    undoing
      .mutateAsync({ send: () => api.post(`/api/organisation/edits/${editId}/undo`), done: t('form.undone') })
      .catch(() => toast.say(t('form.undo-failed'), { kind: 'act' }));
  const save = (send: () => Promise<Edited>, done: string) => {
    let editId: number | undefined;
    change.mutate({
      send: async () => {
        editId = (await send()).editId;
      },
      done,
      undo: () => editId !== undefined && void undo(editId),
    });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (party.trim() === '' || noticeHours === undefined) return;
    const written = Object.fromEntries(TEXT_FIELDS.map((name) => [name, texts[name].trim() || undefined]));
    const given = items.filter((item) => item.subject.trim() !== '');
    const body: AgreementFieldsView = {
      party: party.trim(),
      kind,
      noticeHours,
      ...written,
      from,
      to,
      reviewOn,
      items: given,
    };
    const send = () =>
      agreement
        ? api.put<Edited>(url, { ...body, revision: agreement.revision })
        : api.post<Edited>('/api/organisation/agreements', body);
    save(send, t('form.saved', { party: party.trim() }));
  };
  const field = (name: TextName, label: string, hint?: string) => (
    <TextField
      label={label}
      hint={hint}
      optional
      value={texts[name]}
      onChange={(value) => setTexts({ ...texts, [name]: value })}
    />
  );
  return (
    <form className="form" onSubmit={submit} noValidate>
      <TextField
        label={t('form.party')}
        value={party}
        onChange={setParty}
        error={tried && party.trim() === '' ? t('form.party.needed') : undefined}
      />
      <SelectField
        label={t('form.kind')}
        value={kind}
        onChange={(value) => setKind(KINDS.find((one) => one === value) ?? 'other')}
        options={KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
      />
      <ItemRows items={items} competences={competences} onChange={setItems} />
      <TextField
        label={t('form.notice')}
        inputMode="numeric"
        value={notice}
        onChange={setNotice}
        error={tried && noticeHours === undefined ? t('form.number') : undefined}
      />
      {field('contactPhone', t('form.phone'), t('form.phone.hint'))}
      {field('contactName', t('form.contact'))}
      {field('contactEmail', t('form.email'))}
      {field('price', t('form.price'), t('form.price.hint'))}
      <div className="form-row">
        <DateField label={t('form.from')} optional value={from} onChange={setFrom} />
        <DateField label={t('form.to')} optional value={to} onChange={setTo} />
      </div>
      <DateField label={t('form.review')} optional value={reviewOn} onChange={setReviewOn} />
      {field('documentRef', t('form.document'), t('form.document.hint'))}
      {field('note', t('form.note'))}
      {change.isError && <ErrorState error={change.error} texts={cooperationTexts} />}
      <div className="button-row">
        <Button type="submit" kind="main" busy={change.isPending}>
          {t('form.save')}
        </Button>
        <Button onClick={onDone}>{t('form.cancel')}</Button>
        {agreement?.calls === 0 && (
          <Button
            kind="plain"
            onClick={() =>
              save(
                () => api.del<Edited>(url, { revision: agreement.revision }),
                t('form.removed', { party: agreement.party }),
              )
            }
          >
            {t('form.remove')}
          </Button>
        )}
      </div>
    </form>
  );
}
