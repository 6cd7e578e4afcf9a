import { useState } from 'react';
import type { PlainDate } from '#kernel/plain-date.ts';
import { addDays } from '#kernel/plain-date.ts';
import { useWords } from '#modules/organisation/ui.ts';
import { Button } from '#platform/ui-kit/Button.tsx';
import { DateField } from '#platform/ui-kit/DateField.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { Facts } from '#platform/ui-kit/Facts.tsx';
import { SidePanel } from '#platform/ui-kit/SidePanel.tsx';
import { TextArea } from '#platform/ui-kit/TextArea.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { useToast } from '#platform/ui-kit/use-toast.ts';
import { api } from '#platform/web-client/api.ts';
import type { SpecialReply, SpecialUnitView } from '../../contract/special.ts';
import { specialTexts } from '../../texts/special-texts.ts';
import { EquipmentLines } from './EquipmentLines.tsx';
import { useSpecialChange } from './use-special.ts';

interface SpecialUnitPanelProps {
  readonly unit: SpecialUnitView;
  readonly reply: SpecialReply;
  readonly onClose: () => void;
}

/** One special unit: why, people per shift, equipment, and closing it. */
export function SpecialUnitPanel({ unit, reply, onClose }: SpecialUnitPanelProps) {
  const t = useTexts(specialTexts);
  const words = useWords();
  const { name, kind, siteName, decidedBy, why, needs, state } = unit;
  return (
    <SidePanel title={name} kicker={`${t(`kind.${kind}`)} · ${siteName}`} onClose={onClose} focusKey={unit.unitId}>
      <p className="reading">{t('panel.decided', { by: decidedBy, why })}</p>
      <h3 className="sub-head">{t('form.people')}</h3>
      <Facts
        items={needs.map(({ shift, competence, normal, minimum, weekdaysOnly }) => ({
          id: `${shift} ${competence}`,
          term: `${shift} · ${words.competence(competence)}`,
          text: `${normal} (${t('form.minimum').toLowerCase()} ${minimum})${weekdaysOnly ? `, ${t('form.weekdays.short')}` : ''}`,
        }))}
      />
      {state !== 'closed' && <EquipmentLines equipment={unit.equipment} stock={reply.stock} />}
      {state !== 'closed' && reply.mayDecide && <CloseForm unit={unit} today={reply.today} onDone={onClose} />}
    </SidePanel>
  );
}

interface CloseFormProps {
  readonly unit: SpecialUnitView;
  readonly today: PlainDate;
  readonly onDone: () => void;
}

function CloseForm({ unit, today, onDone }: CloseFormProps) {
  const t = useTexts(specialTexts);
  const { say } = useToast();
  const { specialId, revision, name, openFrom } = unit;
  const [on, setOn] = useState(openFrom > today ? openFrom : addDays(today, 1));
  const [why, setWhy] = useState('');
  const [tried, setTried] = useState(false);
  const change = useSpecialChange(onDone);
  const close = () => {
    setTried(true);
    if (why.trim() === '') return;
    change.mutate({
      send: async () => {
        const path = `/api/outbreak/special/${specialId}/close`;
        const { shiftsLeft } = await api.post<{ shiftsLeft: number }>(path, { revision, on, why });
        if (shiftsLeft > 0) say(t('closed', { name, left: shiftsLeft }));
        return undefined;
      },
      say: t('closed', { name, left: 0 }),
    });
  };
  return (
    <div className="form">
      <h3 className="sub-head">{t('close')}</h3>
      <DateField label={t('close.on')} value={on} onChange={(day) => day && setOn(day)} />
      <TextArea
        label={t('form.why')}
        value={why}
        onChange={setWhy}
        error={tried && why.trim() === '' ? t('form.needed') : undefined}
      />
      {change.error && <ErrorState error={change.error} texts={specialTexts} />}
      <p className="button-row">
        <Button busy={change.isPending} onClick={close}>
          {t('close')}
        </Button>
      </p>
    </div>
  );
}
