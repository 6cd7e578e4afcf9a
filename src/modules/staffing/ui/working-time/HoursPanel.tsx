import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { PlainDate } from '#kernel/plain-date.ts';
import { addDays } from '#kernel/plain-date.ts';
import { Button } from '#platform/ui-kit/Button.tsx';
import { DateField } from '#platform/ui-kit/DateField.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { SidePanel } from '#platform/ui-kit/SidePanel.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { useToast } from '#platform/ui-kit/use-toast.ts';
import { api } from '#platform/web-client/api.ts';
import type { SentFile } from '#platform/web-client/save-file.ts';
import { saveFile } from '#platform/web-client/save-file.ts';
import type { WorkingTimeReply } from '../../contract.ts';
import { workingTimeTexts } from '../../texts/working-time-texts.ts';
import { PeopleField } from './PeopleField.tsx';

interface HoursPanelProps {
  readonly data: WorkingTimeReply;
  readonly place: string | undefined;
  readonly onClose: () => void;
}

/** The overview of hours worked for a period, a place or one person, as Excel or PDF. */
export function HoursPanel({ data, place, onClose }: HoursPanelProps) {
  const t = useTexts(workingTimeTexts);
  const toast = useToast();
  const [from, setFrom] = useState<PlainDate | undefined>(data.from);
  const [last, setLast] = useState<PlainDate | undefined>(addDays(data.today, -1));
  const [people, setPeople] = useState<readonly string[]>([]);
  const [personId] = people;
  const query =
    from && last
      ? {
          from,
          to: addDays(last, 1),
          place: personId === undefined ? place : undefined,
          personId,
        }
      : undefined;
  const file = useMutation({
    mutationFn: () => api.get<SentFile>('/api/staffing/hours.xlsx', query ?? {}),
    onSuccess: (sent) => {
      saveFile(sent);
      toast.say(t('hours.done'));
    },
  });
  const search = new URLSearchParams(
    Object.entries(query ?? {}).filter((entry): entry is [string, PlainDate] => entry[1] !== undefined),
  );
  return (
    <SidePanel title={t('hours.open')} focusKey="hours" onClose={onClose}>
      <div className="form">
        <p>{t('hours.about')}</p>
        <div className="form-row">
          <DateField label={t('hours.from')} value={from} onChange={setFrom} />
          <DateField label={t('hours.to')} value={last} onChange={setLast} />
        </div>
        <PeopleField
          label={t('people.one')}
          hint={t('people.one.hint')}
          chosen={people}
          onChange={setPeople}
          most={1}
        />
        {file.isError && <ErrorState error={file.error} texts={workingTimeTexts} />}
        <div className="button-row">
          <Button kind="main" icon="download" busy={file.isPending} disabled={!query} onClick={() => file.mutate()}>
            {t('hours.excel')}
          </Button>
          {query && (
            <a
              className="ds-button"
              data-variant="secondary"
              data-color="neutral"
              href={`/api/staffing/hours.pdf?${search}`}
              download
            >
              {t('hours.pdf')}
            </a>
          )}
        </div>
        <p className="note">{t('hours.note')}</p>
      </div>
    </SidePanel>
  );
}
