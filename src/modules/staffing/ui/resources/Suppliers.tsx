import { useMemo, useState } from 'react';
import { addDays } from '#kernel/plain-date.ts';
import { formatPhone } from '#modules/organisation/ui.ts';
import { formatDate } from '#platform/texts/format-date.ts';
import { formatNumber } from '#platform/texts/format-number.ts';
import { Button } from '#platform/ui-kit/Button.tsx';
import { DataTable } from '#platform/ui-kit/DataTable.tsx';
import { EmptyState } from '#platform/ui-kit/EmptyState.tsx';
import { Mark } from '#platform/ui-kit/Mark.tsx';
import { Section } from '#platform/ui-kit/Section.tsx';
import { SidePanel } from '#platform/ui-kit/SidePanel.tsx';
import type { Column } from '#platform/ui-kit/table-column.ts';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { useSession } from '#platform/web-client/use-session.ts';
import type { RegisterReply, SupplierView } from '../../contract.ts';
import { resourceTexts } from '../../texts/resource-texts.ts';
import { SupplierForm } from './SupplierForm.tsx';

/** Days before the end of an agreement from which it is marked. */
const RENEW_DAYS = 60;

/** Agencies: how many of theirs are known here, training on arrival, where they may work, notice and price. */
export function Suppliers({ register }: { readonly register: RegisterReply }) {
  const t = useTexts(resourceTexts);
  const { locale } = useLocale();
  const { today } = useSession();
  const [open, setOpen] = useState<string>();
  const { suppliers, canChange } = register;
  const columns = useMemo((): readonly Column<SupplierView>[] => {
    const number = (value: number) => formatNumber(value, locale);
    const validTo = (day: SupplierView['validTo']) => {
      if (day === null) return '–';
      if (day < today) return <Mark kind="act">{t('resources.suppliers.expired', { day: formatDate(day) })}</Mark>;
      return day < addDays(today, RENEW_DAYS) ? <Mark kind="watch">{formatDate(day)}</Mark> : formatDate(day);
    };
    return [
      { id: 'name', header: t('resources.suppliers.name'), primary: true, cell: (row) => row.supplier },
      {
        id: 'people',
        header: t('resources.suppliers.people'),
        cell: (row) => t('resources.suppliers.core', { core: row.core, people: row.people }),
      },
      {
        id: 'training',
        header: t('resources.suppliers.training'),
        cell: (row) =>
          row.arrivalTrainingMinutes === null
            ? '–'
            : t('resources.fact.training.minutes', { minutes: row.arrivalTrainingMinutes }),
      },
      {
        id: 'site',
        header: t('resources.suppliers.site'),
        cell: (row) => t(`resources.suppliers.site.${row.noCrossSite ? 'one' : 'free'}`),
      },
      {
        id: 'notice',
        header: t('resources.suppliers.notice'),
        cell: (row) =>
          row.noticeHours === null ? '–' : t('resources.suppliers.notice.hours', { hours: number(row.noticeHours) }),
      },
      {
        id: 'price',
        header: t('resources.suppliers.price'),
        cell: (row) =>
          row.hourPrice === null ? '–' : t('resources.suppliers.price.kroner', { kroner: number(row.hourPrice) }),
      },
      { id: 'valid', header: t('resources.suppliers.valid'), cell: (row) => validTo(row.validTo) },
      {
        id: 'phone',
        header: t('resources.column.phone'),
        wideOnly: true,
        cell: (row) => (row.phone === null ? '' : formatPhone(row.phone)),
      },
    ];
  }, [t, locale, today]);
  const current = suppliers.find(({ supplier }) => supplier === open);
  return (
    <Section
      title={t('resources.suppliers')}
      note={t('resources.suppliers.note')}
      actions={
        canChange && (
          <Button small icon="plus" onClick={() => setOpen('')}>
            {t('resources.suppliers.new')}
          </Button>
        )
      }
    >
      <div className={open === undefined ? undefined : 'with-panel'}>
        <DataTable
          label={t('resources.suppliers')}
          rows={suppliers}
          columns={columns}
          rowId={(row) => row.supplier}
          rowName={(row) => row.supplier}
          {...(canChange ? { onOpen: (row: SupplierView) => setOpen(row.supplier) } : {})}
          foot={false}
          empty={<EmptyState title={t('resources.suppliers.none')} />}
        />
        {open !== undefined && (
          <SidePanel
            title={open || t('resources.suppliers.new')}
            onClose={() => setOpen(undefined)}
            focusKey={`supplier ${open}`}
          >
            <SupplierForm key={open} supplier={current} onDone={() => setOpen(undefined)} />
          </SidePanel>
        )}
      </div>
    </Section>
  );
}
