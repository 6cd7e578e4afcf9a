import { useState } from 'react';
import { formatMoment } from '#platform/texts/format-time.ts';
import { Button } from '#platform/ui-kit/Button.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { SidePanel } from '#platform/ui-kit/SidePanel.tsx';
import { TextArea } from '#platform/ui-kit/TextArea.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { api } from '#platform/web-client/api.ts';
import type { DischargeView, WeighedUnitView } from '../../contract/partners.ts';
import { partnersTexts } from '../../texts/partners-texts.ts';
import { usePartnerChange } from './use-partners.ts';

interface DischargePanelProps {
  readonly discharge: DischargeView;
  readonly mayDecide: boolean;
  readonly onClose: () => void;
}

/** One patient who is announced: every unit weighed with its reasons, and the decision. */
export function DischargePanel({ discharge, mayDecide, onClose }: DischargePanelProps) {
  const t = useTexts(partnersTexts);
  const { dischargeId, revision, mark, state, weighed } = discharge;
  const [unitId, setUnitId] = useState(weighed.find(({ verdict }) => verdict !== 'no')?.unitId);
  const [why, setWhy] = useState('');
  const [tried, setTried] = useState(false);
  const change = usePartnerChange();
  const at = `/api/outbreak/discharges/${dischargeId}`;
  const decide = (chosen: WeighedUnitView | undefined) => {
    setTried(true);
    if (why.trim() === '') return;
    change.mutate({
      send: () => api.post(`${at}/decide`, { revision, unitId: chosen?.unitId ?? null, why }),
      say: chosen ? t('said.accepted', { mark, unit: chosen.name }) : t('said.not-yet'),
      undo: (now) => api.post(`${at}/open`, { revision: now }),
    });
  };
  const turn = (to: 'open' | 'withdraw') =>
    change.mutate({
      send: () => api.post(`${at}/${to}`, { revision }),
      say: t(to === 'open' ? 'said.open' : 'said.withdrawn'),
      ...(to === 'withdraw' ? { undo: (now: number) => api.post(`${at}/open`, { revision: now }) } : {}),
    });
  const chosen = weighed.find((one) => one.unitId === unitId);
  return (
    <SidePanel
      title={`${mark}, ${t(`care.${discharge.care}`).toLowerCase()}`}
      kicker={t('panel.kicker', { partner: discharge.partner, when: formatMoment(discharge.announcedAt) })}
      onClose={onClose}
      focusKey={String(dischargeId)}
    >
      {discharge.needs && <p className="reading">{discharge.needs}</p>}
      {discharge.decidedBy && discharge.decidedAt && (
        <p className="reading">
          <strong>{t(`state.${state === 'withdrawn' ? 'announced' : state}`, { unit: discharge.unitName })}.</strong>{' '}
          {t('panel.decided', {
            by: discharge.decidedBy,
            when: formatMoment(discharge.decidedAt),
            why: discharge.why,
          })}
        </p>
      )}
      {weighed.length > 0 && (
        <fieldset className="weighed">
          <legend className="sub-head">{t('panel.choose')}</legend>
          {weighed.map((one) => (
            <WeighedUnit
              key={one.unitId}
              unit={one}
              checked={one.unitId === unitId}
              disabled={!mayDecide || one.verdict === 'no'}
              onChoose={() => setUnitId(one.unitId)}
            />
          ))}
        </fieldset>
      )}
      {mayDecide && weighed.length > 0 && (
        <div className="form">
          <TextArea
            label={t('panel.why')}
            value={why}
            onChange={setWhy}
            error={tried && why.trim() === '' ? t('form.needed') : undefined}
          />
          <p className="button-row">
            {chosen && (
              <Button kind="main" busy={change.isPending} onClick={() => decide(chosen)}>
                {t('panel.accept', { unit: chosen.name })}
              </Button>
            )}
            <Button onClick={() => decide(undefined)}>{t('panel.not-yet')}</Button>
          </p>
        </div>
      )}
      {change.error && <ErrorState error={change.error} texts={partnersTexts} />}
      {mayDecide && (
        <p className="button-row">
          {state === 'accepted' && <Button onClick={() => turn('open')}>{t('panel.open')}</Button>}
          {state !== 'accepted' && (
            <Button kind="plain" onClick={() => turn('withdraw')}>
              {t('panel.withdraw')}
            </Button>
          )}
        </p>
      )}
    </SidePanel>
  );
}

interface WeighedUnitProps {
  readonly unit: WeighedUnitView;
  readonly checked: boolean;
  readonly disabled: boolean;
  readonly onChoose: () => void;
}

function WeighedUnit({ unit, checked, disabled, onChoose }: WeighedUnitProps) {
  const t = useTexts(partnersTexts);
  return (
    <label className="weighed-unit" data-verdict={unit.verdict}>
      <input type="radio" name="unit" className="ds-input" checked={checked} disabled={disabled} onChange={onChoose} />
      <span>
        <strong>{unit.name}</strong> <span className="note">{t(`verdict.${unit.verdict}`)}</span>
        <span className="weighed-reasons">
          {unit.reasons.map((reason) => t.find(`reason.${reason.code}`, reason.facts) ?? reason.code).join(' · ')}
        </span>
      </span>
    </label>
  );
}
