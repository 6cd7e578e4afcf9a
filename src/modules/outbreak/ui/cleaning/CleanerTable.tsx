import { useMemo, useState } from 'react';
import type { PlainDate } from '#kernel/plain-date.ts';
import { compareNames } from '#platform/texts/compare-names.ts';
import { formatDay } from '#platform/texts/format-date.ts';
import { Button } from '#platform/ui-kit/Button.tsx';
import { DataTable } from '#platform/ui-kit/DataTable.tsx';
import { DateField } from '#platform/ui-kit/DateField.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { Section } from '#platform/ui-kit/Section.tsx';
import { SelectField } from '#platform/ui-kit/SelectField.tsx';
import type { Column } from '#platform/ui-kit/table-column.ts';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { api } from '#platform/web-client/api.ts';
import type { CleaningOverview } from '../../contract/cleaning.ts';
import { cleaningTexts } from '../../texts/cleaning/cleaning-texts.ts';
import { useCleaningChange } from './use-cleaning.ts';

type Cleaner = CleaningOverview['cleaners'][number];

/** Cleaners, whether they are at work today, and what they are trained in. */
export function CleanerTable({ data }: { readonly data: CleaningOverview }) {
  const t = useTexts(cleaningTexts);
  const { locale } = useLocale();
  const [personId, setPersonId] = useState<string>();
  const columns = useMemo(
    (): Column<Cleaner>[] => [
      {
        id: 'name',
        header: t('cleaners.name'),
        primary: true,
        cell: (one) => one.name,
        sort: (a, b) => compareNames(a.name, b.name),
      },
      {
        id: 'shift',
        header: t('cleaners.shift'),
        cell: (one) =>
          one.shifts.length > 0 ? one.shifts.join(', ') : <span className="soft">{t('cleaners.off')}</span>,
        sort: (a, b) => b.shifts.length - a.shifts.length,
      },
      {
        id: 'trained',
        header: t('cleaners.trained'),
        width: '55%',
        cell: (one) => {
          if (one.trained.length === 0) return <span className="soft">{t('cleaners.none')}</span>;
          return one.trained
            .map(({ method, validTo }) => {
              const words = t(`method.${method}` as 'method.contact_points');
              if (validTo === null) return words;
              const day = formatDay(validTo, locale);
              return t(validTo < data.today ? 'cleaners.expired' : 'cleaners.until', { method: words, day });
            })
            .join(' · ');
        },
        sort: (a, b) => b.trained.length - a.trained.length,
      },
    ],
    [t, locale, data.today],
  );
  const person = data.cleaners.find((one) => one.personId === personId);
  return (
    <Section title={t('cleaners.title')}>
      {data.cleaners.length === 0 ? (
        <p className="soft">{t('cleaners.empty')}</p>
      ) : (
        <DataTable
          label={t('cleaners.title')}
          rows={data.cleaners}
          columns={columns}
          rowId={(one) => one.personId}
          rowName={(one) => one.name}
          onOpen={(one) => setPersonId(one.personId === personId ? undefined : one.personId)}
          {...(person ? { currentId: person.personId } : {})}
          foot={false}
        />
      )}
      {person && (
        <TrainingForm key={person.personId} data={data} person={person} onDone={() => setPersonId(undefined)} />
      )}
    </Section>
  );
}

interface TrainingFormProps {
  readonly data: CleaningOverview;
  readonly person: Cleaner;
  readonly onDone: () => void;
}

function TrainingForm({ data, person, onDone }: TrainingFormProps) {
  const t = useTexts(cleaningTexts);
  const change = useCleaningChange(onDone);
  const methods = data.methods.filter(({ needsTraining }) => needsTraining);
  const [method, setMethod] = useState(methods[0]?.method ?? '');
  const [validTo, setValidTo] = useState<PlainDate>();
  return (
    <div className="form">
      <h3 className="sub-head">
        {t('cleaners.record')}: {person.name}
      </h3>
      <div className="form-row">
        <SelectField
          label={t('cleaners.method')}
          value={method}
          onChange={setMethod}
          options={methods.map((one) => ({
            value: one.method,
            label: t(`method.${one.method}` as 'method.contact_points'),
          }))}
        />
        <DateField label={t('cleaners.valid-to')} optional value={validTo} onChange={setValidTo} />
      </div>
      {change.isError && <ErrorState error={change.error} texts={cleaningTexts} />}
      <div className="button-row">
        <Button
          kind="main"
          busy={change.isPending}
          onClick={() =>
            change.mutate({
              send: () =>
                api.put('/api/outbreak/cleaning-training', {
                  personId: person.personId,
                  method,
                  trainedOn: data.today,
                  validTo: validTo ?? null,
                }),
              done: t('cleaners.saved', { name: person.name }),
            })
          }
        >
          {t('form.save')}
        </Button>
        <Button onClick={onDone}>{t('form.cancel')}</Button>
      </div>
    </div>
  );
}
