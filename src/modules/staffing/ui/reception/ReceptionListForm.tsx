import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '#platform/ui-kit/Button.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { Fetched } from '#platform/ui-kit/Fetched.tsx';
import { TextField } from '#platform/ui-kit/TextField.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { useToast } from '#platform/ui-kit/use-toast.ts';
import { api } from '#platform/web-client/api.ts';
import type { ReceptionItemView, ReceptionTemplateView } from '../../contract.ts';
import { myOfferTexts } from '../../texts/my-offer-texts.ts';
import { receptionTexts } from '../../texts/reception-texts.ts';

interface ReceptionListFormProps {
  readonly unitId: string;
  readonly unitName: string;
  readonly onClose: () => void;
}

/** The list of what newcomers to a unit are told and shown, to be changed. */
export function ReceptionListForm(props: ReceptionListFormProps) {
  const list = useQuery({
    queryKey: ['reception-list', props.unitId],
    queryFn: ({ signal }) =>
      api.get<ReceptionTemplateView>('/api/staffing/reception/list', { unitId: props.unitId }, signal),
  });
  return (
    <Fetched query={list} texts={receptionTexts}>
      {(reply) => <ListForm {...props} list={reply} />}
    </Fetched>
  );
}

function ListForm({
  unitId,
  unitName,
  onClose,
  list,
}: ReceptionListFormProps & { readonly list: ReceptionTemplateView }) {
  const t = useTexts(receptionTexts);
  const texts = useTexts(myOfferTexts);
  const { say } = useToast();
  const queries = useQueryClient();
  const [items, setItems] = useState<readonly ReceptionItemView[]>(() =>
    list.items.map((item) => ({
      id: item.id,
      title: item.title || (texts.find(`reception.item.${item.id}`) ?? ''),
      text: item.text || (texts.find(`reception.item.${item.id}.text`) ?? ''),
    })),
  );
  const save = useMutation({
    mutationFn: () =>
      api.put<unknown>('/api/staffing/reception/list', {
        unitId,
        revision: list.revision,
        items: items.filter((item) => item.title.trim() !== ''),
      }),
    onSuccess: async () => {
      say(t('list.saved'));
      await queries.invalidateQueries({ queryKey: ['reception-list', unitId] });
      await queries.invalidateQueries({ queryKey: ['reception'] });
      onClose();
    },
  });
  const change = (id: string, part: Partial<ReceptionItemView>) =>
    setItems(items.map((item) => (item.id === id ? { ...item, ...part } : item)));
  const nextId = () => {
    const numbers = items.map((item) => Number(/^own-(\d+)$/.exec(item.id)?.[1] ?? 0));
    return `own-${Math.max(0, ...numbers) + 1}`;
  };
  return (
    <div className="form">
      <h3 className="sub-head">{t('list.title', { unit: unitName })}</h3>
      {save.isError && <ErrorState error={save.error} texts={receptionTexts} />}
      {items.map((item, index) => (
        <div key={item.id} className="form">
          <TextField
            label={t('list.item', { number: index + 1 })}
            value={item.title}
            maxLength={120}
            onChange={(title) => change(item.id, { title })}
          />
          <TextField
            label={t('list.text', { number: index + 1 })}
            optional
            value={item.text}
            maxLength={600}
            onChange={(text) => change(item.id, { text })}
          />
          <p>
            <Button small kind="plain" onClick={() => setItems(items.filter((one) => one.id !== item.id))}>
              {t('list.remove', { number: index + 1 })}
            </Button>
          </p>
        </div>
      ))}
      <div className="button-row">
        <Button small onClick={() => setItems([...items, { id: nextId(), title: '', text: '' }])}>
          {t('list.add')}
        </Button>
      </div>
      <div className="button-row">
        <Button
          kind="main"
          busy={save.isPending}
          disabled={items.every((item) => item.title.trim() === '')}
          onClick={() => save.mutate()}
        >
          {t('list.save')}
        </Button>
        <Button kind="plain" onClick={onClose}>
          {t('list.cancel')}
        </Button>
      </div>
    </div>
  );
}
