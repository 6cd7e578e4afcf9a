import type { FormEvent } from 'react';
import { useState } from 'react';
import { Button } from '#platform/ui-kit/Button.tsx';
import { DateField } from '#platform/ui-kit/DateField.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { api } from '#platform/web-client/api.ts';
import { useSession } from '#platform/web-client/use-session.ts';
import type { Edited, UnitDetail } from '../contract.ts';
import { editTexts } from '../texts/edit-texts.ts';
import { unitTexts } from '../texts/units-texts.ts';
import { useEdit } from './use-edit.ts';

/** Closes a unit from a day, or opens it again. */
export function CloseUnitForm({ unit, onDone }: { readonly unit: UnitDetail; readonly onDone: () => void }) {
  const t = useTexts(unitTexts);
  const { today } = useSession();
  const edit = useEdit(onDone);
  const [closedOn, setClosedOn] = useState<typeof today | undefined>(today);
  const isOpen = unit.closedOn === null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isOpen && closedOn === undefined) return;
    const body = { revision: unit.revision, closedOn: isOpen ? closedOn : null };
    const send = () => api.post<Edited>(`/api/organisation/units/${encodeURIComponent(unit.unitId)}/close`, body);
    edit.mutate({ send, what: unit.name });
  };
  return (
    <form className="form" onSubmit={submit} noValidate>
      {isOpen && <DateField label={t('unit.closeFrom')} value={closedOn} onChange={setClosedOn} />}
      {edit.error && <ErrorState error={edit.error} texts={editTexts} />}
      <div className="button-row">
        <Button type="submit" busy={edit.isPending}>
          {t(isOpen ? 'unit.close' : 'unit.reopen')}
        </Button>
      </div>
    </form>
  );
}
