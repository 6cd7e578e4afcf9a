import { useState } from 'react';
import { Button } from '#platform/ui-kit/Button.tsx';
import { Facts } from '#platform/ui-kit/Facts.tsx';
import { Fetched } from '#platform/ui-kit/Fetched.tsx';
import { Mark } from '#platform/ui-kit/Mark.tsx';
import { SidePanel } from '#platform/ui-kit/SidePanel.tsx';
import { TextArea } from '#platform/ui-kit/TextArea.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { PlanReply, PublishPreview } from '../../contract.ts';
import { planTexts } from '../../texts/plan-texts.ts';
import { FindingList } from './PlanFindings.tsx';
import { PlanRefusal } from './PlanRefusal.tsx';
import { useDraftText } from './use-draft-text.ts';
import { usePublishPreview } from './use-plan.ts';
import type { PlanCommands } from './use-plan-commands.ts';
import type { PlanWords } from './use-plan-words.ts';

/** What the server asks for; said before it is sent. */
const SHORTEST_REASON = 3;

interface PublishPanelProps {
  readonly plan: PlanReply;
  readonly words: PlanWords;
  readonly commands: PlanCommands;
  readonly onFetch: () => void;
  readonly onRenew: () => void;
  readonly onClose: () => void;
}

/** Publishing: what it does, what stands in its way now, and why it is done. */
export function PublishPanel(props: PublishPanelProps) {
  const { plan, words, commands, onFetch, onRenew, onClose } = props;
  const t = useTexts(planTexts);
  const preview = usePublishPreview(plan.planId, plan.revision);
  const [why, setWhy] = useDraftText(`publish-plan-${plan.planId}`);
  const [tried, setTried] = useState(false);
  const { publish } = commands;
  const tooShort = why.trim().length < SHORTEST_REASON;
  const send = () => {
    setTried(true);
    if (tooShort) return;
    publish.mutate(why.trim(), {
      onSuccess: () => {
        setWhy('');
        onClose();
      },
    });
  };
  return (
    <SidePanel title={t('publish.title')} onClose={onClose} focusKey="publiser">
      <Fetched query={preview} texts={planTexts}>
        {(data) => (
          <form
            className="form"
            noValidate
            onSubmit={(event) => {
              event.preventDefault();
              send();
            }}
          >
            <Outlook data={data} words={words} />
            {data.pinsNotInPlan > 0 && (
              <p>
                <Mark kind="watch">{t('publish.picked', { count: data.pinsNotInPlan })}</Mark>
              </p>
            )}
            <TextArea
              label={t('publish.why')}
              hint={t('publish.why.hint')}
              value={why}
              onChange={setWhy}
              required
              error={tried && tooShort ? t('publish.why.missing') : undefined}
            />
            {publish.isError && (
              <PlanRefusal
                error={publish.error}
                kept={t('publish.kept')}
                onFetch={() => (publish.reset(), onFetch())}
              />
            )}
            <p className="note">{t('publish.sends-nothing')}</p>
            <div className="button-row">
              {data.breaches.length > 0 ? (
                <Button kind="main" onClick={onRenew}>
                  {t('publish.renew')}
                </Button>
              ) : (
                <Button kind="main" type="submit" busy={publish.isPending} disabled={data.shifts === 0}>
                  {t('publish.confirm', { shifts: data.shifts })}
                </Button>
              )}
              <Button onClick={onClose}>{t('panel.cancel')}</Button>
            </div>
          </form>
        )}
      </Fetched>
    </SidePanel>
  );
}

function Outlook({ data, words }: { readonly data: PublishPreview; readonly words: PlanWords }) {
  const t = useTexts(planTexts);
  return (
    <>
      <Facts
        items={[
          {
            id: 'shifts',
            term: t('publish.shifts'),
            text: t('publish.shifts.text', { shifts: data.shifts, people: data.people }),
          },
          ...(data.refused > 0
            ? [{ id: 'refused', term: t('publish.refused'), text: t('publish.refused.text', { count: data.refused }) }]
            : []),
          {
            id: 'left',
            term: t('publish.left'),
            text:
              data.belowMinimumLeft > 0 ? (
                <Mark kind="act">
                  {t('publish.left.text', { count: data.holesLeft, below: data.belowMinimumLeft })}
                </Mark>
              ) : (
                t('publish.left.text', { count: data.holesLeft, below: 0 })
              ),
          },
          {
            id: 'messages',
            term: t('publish.messages'),
            text: t('publish.messages.text', { count: data.people }),
          },
          {
            id: 'changed',
            term: t('publish.changed'),
            text:
              data.changedSince.length === 0
                ? t('publish.changed.nothing')
                : t('publish.changed.text', { what: data.changedSince.map((what) => t(`changed.${what}`)) }),
          },
          {
            id: 'breaches',
            term: t('publish.breaches'),
            text:
              data.breaches.length === 0 ? (
                t('publish.breaches.none')
              ) : (
                <Mark kind="act">{t('publish.breaches.some', { count: data.breaches.length })}</Mark>
              ),
          },
        ]}
      />
      {data.breaches.length > 0 && <FindingList findings={data.breaches} words={words} />}
    </>
  );
}
