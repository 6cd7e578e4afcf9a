import { useState } from 'react';
import { editTexts, useCatalogue } from '#modules/organisation/ui.ts';
import { formatDay } from '#platform/texts/format-date.ts';
import { Button } from '#platform/ui-kit/Button.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { SelectField } from '#platform/ui-kit/SelectField.tsx';
import { TextField } from '#platform/ui-kit/TextField.tsx';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { api } from '#platform/web-client/api.ts';
import type { PlacementView } from '../../contract.ts';
import type { PlacementAction } from '../../domain/placements/placement.ts';
import { PLACEMENT_LIFE_CYCLE } from '../../domain/placements/placement.ts';
import { placementTexts } from '../../texts/placement-texts.ts';
import { usePlacementEdit } from './use-placement-edit.ts';

/** Moves, pauses, allows or ends a placement with a reason, and adds the days that catch up. */
export function DecidePlacement({ placement }: { readonly placement: PlacementView }) {
  const t = useTexts(placementTexts);
  const e = useTexts(editTexts);
  const { locale } = useLocale();
  const names = useCatalogue();
  const edit = usePlacementEdit();
  const [unitId, setUnit] = useState('');
  const [reason, setReason] = useState('');
  const catchUp = placement.progress?.catchUp ?? [];
  const decide = (decision: PlacementAction) =>
    edit.mutate({
      what: `${placement.student ?? ''}, ${t(`placement.decide.${decision}`).toLowerCase()}`,
      send: () =>
        api.post(`/api/staffing/placements/${encodeURIComponent(placement.placementId)}/decisions`, {
          revision: placement.revision,
          decision,
          unitId: decision === 'move' ? unitId || null : null,
          days: decision === 'catch_up' ? catchUp : [],
          reason: reason.trim(),
        }),
    });
  if (placement.student === null) return null;
  const actions = PLACEMENT_LIFE_CYCLE[placement.state].filter(
    (action) => action !== 'catch_up' && (action !== 'allow' || placement.outbreakSince !== null),
  );
  return (
    <div className="form">
      {catchUp.length > 0 && (
        <p>
          {t('placement.panel.catchUp', { days: catchUp.map((date) => formatDay(date, locale, 'short')).join(', ') })}{' '}
          {placement.state === 'planned' && (
            <Button small busy={edit.isPending} onClick={() => decide('catch_up')}>
              {t('placement.panel.catchUp.add', { count: catchUp.length })}
            </Button>
          )}
        </p>
      )}
      {actions.length > 0 && (
        <>
          <TextField label={t('placement.decide.reason')} value={reason} onChange={setReason} />
          <SelectField
            label={t('placement.decide.to')}
            value={unitId}
            onChange={setUnit}
            options={names.units.filter(({ value }) => value !== placement.unitId)}
            placeholder={e('choose')}
          />
          <div className="button-row">
            {actions.map((action) => (
              <Button
                key={action}
                small
                kind={placement.outbreakSince !== null && action === placement.outbreakRule ? 'main' : 'quiet'}
                busy={edit.isPending}
                onClick={() => decide(action)}
              >
                {t(`placement.decide.${action}`)}
              </Button>
            ))}
          </div>
        </>
      )}
      {edit.error && <ErrorState error={edit.error} texts={placementTexts} />}
    </div>
  );
}
