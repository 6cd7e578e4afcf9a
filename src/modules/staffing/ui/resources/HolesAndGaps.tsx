import { useMemo, useState } from 'react';
import { Button } from '#platform/ui-kit/Button.tsx';
import { DataTable } from '#platform/ui-kit/DataTable.tsx';
import { EmptyState } from '#platform/ui-kit/EmptyState.tsx';
import { Section } from '#platform/ui-kit/Section.tsx';
import { TextButton } from '#platform/ui-kit/TextButton.tsx';
import type { Column } from '#platform/ui-kit/table-column.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { RegisterReply } from '../../contract.ts';
import { resourceTexts } from '../../texts/resource-texts.ts';

type UnitRow = RegisterReply['units'][number];

const SHOWN_AT_FIRST = 6;

interface HolesAndGapsProps {
  readonly register: RegisterReply;
  /** Shows who lacks only the training of a unit. */
  readonly onGap: (unitId: string) => void;
}

/** Units with holes, who of the register is trained and free, and whom only training keeps away. */
export function HolesAndGaps({ register, onGap }: HolesAndGapsProps) {
  const t = useTexts(resourceTexts);
  const [all, setAll] = useState(false);
  const { units, days } = register;
  const columns = useMemo(
    (): readonly Column<UnitRow>[] => [
      { id: 'unit', header: t('resources.holes.unit'), primary: true, cell: (row) => row.unitName },
      { id: 'missing', header: t('resources.holes.missing'), align: 'end', cell: (row) => row.missing },
      {
        id: 'trained',
        header: t('resources.holes.trained'),
        align: 'end',
        cell: (row) => row.trained.length,
        sort: (a, b) => a.trained.length - b.trained.length,
      },
      {
        id: 'only',
        header: t('resources.holes.only'),
        align: 'end',
        cell: (row) =>
          row.onlyTraining.length === 0 ? (
            0
          ) : (
            <TextButton
              onClick={() => onGap(row.unitId)}
              aria-label={t('resources.gap', { count: row.onlyTraining.length, unit: row.unitName })}
            >
              {row.onlyTraining.length}
            </TextButton>
          ),
        sort: (a, b) => a.onlyTraining.length - b.onlyTraining.length,
      },
    ],
    [t, onGap],
  );
  return (
    <Section title={t('resources.holes')} note={t('resources.holes.note', { days })}>
      <DataTable
        label={t('resources.holes')}
        rows={all ? units : units.slice(0, SHOWN_AT_FIRST)}
        columns={columns}
        rowId={(row) => row.unitId}
        rowName={(row) => row.unitName}
        foot={false}
        empty={<EmptyState title={t('resources.holes.none')} />}
      />
      {!all && units.length > SHOWN_AT_FIRST && (
        <div className="section-more">
          <Button small onClick={() => setAll(true)}>
            {t('resources.holes.more', { count: units.length })}
          </Button>
        </div>
      )}
    </Section>
  );
}
