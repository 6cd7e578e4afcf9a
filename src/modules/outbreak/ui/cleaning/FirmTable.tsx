import { useState } from 'react';
import type { PlainDate } from '#kernel/plain-date.ts';
import { formatDay } from '#platform/texts/format-date.ts';
import { Button } from '#platform/ui-kit/Button.tsx';
import { Checkbox } from '#platform/ui-kit/Checkbox.tsx';
import { DateField } from '#platform/ui-kit/DateField.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { Facts } from '#platform/ui-kit/Facts.tsx';
import { Mark } from '#platform/ui-kit/Mark.tsx';
import { Section } from '#platform/ui-kit/Section.tsx';
import { TextField } from '#platform/ui-kit/TextField.tsx';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { api } from '#platform/web-client/api.ts';
import type { CleaningOverview } from '../../contract/cleaning.ts';
import { cleaningTexts } from '../../texts/cleaning/cleaning-texts.ts';
import { useCleaningChange } from './use-cleaning.ts';

/** External firms: what is agreed, until when, and how their work was when it was looked at. */
export function FirmTable({ data }: { readonly data: CleaningOverview }) {
  const t = useTexts(cleaningTexts);
  const { locale } = useLocale();
  const [adding, setAdding] = useState(false);
  return (
    <Section
      title={t('firms.title')}
      actions={
        <Button icon="plus" onClick={() => setAdding(!adding)}>
          {t('firms.add')}
        </Button>
      }
    >
      {adding && <FirmForm data={data} onDone={() => setAdding(false)} />}
      {data.contracts.length === 0 && <p className="soft">{t('firms.none')}</p>}
      {data.contracts.map((one) => {
        const checks = data.checks.filter(({ supplier }) => supplier === one.supplier);
        const ok = checks.filter(({ result }) => result === 'ok').length;
        const expired = one.validTo !== null && one.validTo < data.today;
        const to = one.validTo === null ? '' : formatDay(one.validTo, locale);
        return (
          <article key={one.supplier} className="move-plan">
            <h3 className="sub-head">{one.supplier}</h3>
            <Facts
              items={[
                {
                  id: 'methods',
                  term: t('firms.methods'),
                  text: one.methods.map((method) => t(`method.${method}` as 'method.contact_points')).join(', '),
                },
                { id: 'answer', term: t('firms.answer'), text: t('firms.answer.text', { hours: one.answerHours }) },
                {
                  id: 'valid',
                  term: t('firms.valid'),
                  text: expired ? (
                    <Mark kind="act">{t('firms.expired', { day: to })}</Mark>
                  ) : to === '' ? (
                    t('firms.valid.always')
                  ) : (
                    t('firms.valid.to', { day: to })
                  ),
                },
                ...(one.price === '' ? [] : [{ id: 'price', term: t('firms.price'), text: one.price }]),
                {
                  id: 'checks',
                  term: t('firms.checks'),
                  text: t('firms.checks.text', { ok, other: checks.length - ok }),
                },
              ]}
            />
            {one.note !== '' && <p className="note">{one.note}</p>}
          </article>
        );
      })}
    </Section>
  );
}

function FirmForm({ data, onDone }: { readonly data: CleaningOverview; readonly onDone: () => void }) {
  const t = useTexts(cleaningTexts);
  const change = useCleaningChange(onDone);
  const [supplier, setSupplier] = useState('');
  const [methods, setMethods] = useState<readonly string[]>([]);
  const [hours, setHours] = useState('4');
  const [validTo, setValidTo] = useState<PlainDate>();
  const [price, setPrice] = useState('');
  const ready = supplier.trim() !== '' && methods.length > 0 && /^\d{1,3}$/.test(hours.trim());
  return (
    <div className="form">
      <TextField label={t('firms.name')} value={supplier} onChange={setSupplier} />
      <fieldset className="ds-fieldset">
        <legend className="ds-label">{t('firms.methods')}</legend>
        {data.methods.map(({ method }) => (
          <Checkbox
            key={method}
            label={t(`method.${method}` as 'method.contact_points')}
            checked={methods.includes(method)}
            onChange={(on) => setMethods(on ? [...methods, method] : methods.filter((one) => one !== method))}
          />
        ))}
      </fieldset>
      <div className="form-row">
        <TextField label={t('firms.hours')} inputMode="numeric" value={hours} onChange={setHours} />
        <DateField label={t('cleaners.valid-to')} optional value={validTo} onChange={setValidTo} />
      </div>
      <TextField label={t('firms.price')} optional value={price} onChange={setPrice} />
      {change.isError && <ErrorState error={change.error} texts={cleaningTexts} />}
      <div className="button-row">
        <Button
          kind="main"
          busy={change.isPending}
          aria-disabled={!ready}
          onClick={() =>
            ready &&
            change.mutate({
              send: () =>
                api.put('/api/outbreak/cleaning-contracts', {
                  supplier: supplier.trim(),
                  methods,
                  answerHours: Number(hours),
                  validFrom: data.today,
                  validTo: validTo ?? null,
                  price: price.trim(),
                  revision: 0,
                }),
              done: t('firms.saved', { name: supplier.trim() }),
            })
          }
        >
          {t('firms.save')}
        </Button>
        <Button onClick={onDone}>{t('form.cancel')}</Button>
      </div>
    </div>
  );
}
