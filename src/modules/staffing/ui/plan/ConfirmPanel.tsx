import type { UseMutationResult } from '@tanstack/react-query';
import { Button } from '#platform/ui-kit/Button.tsx';
import { SidePanel } from '#platform/ui-kit/SidePanel.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { planTexts } from '../../texts/plan-texts.ts';
import { PlanRefusal } from './PlanRefusal.tsx';

interface ConfirmPanelProps {
  readonly title: string;
  readonly text: string;
  readonly confirm: string;
  readonly command: UseMutationResult<unknown, Error, void>;
  readonly onFetch: () => void;
  readonly onClose: () => void;
}

/** One more press before something that many will notice: giving a plan up, taking a published one back. */
export function ConfirmPanel({ title, text, confirm, command, onFetch, onClose }: ConfirmPanelProps) {
  const t = useTexts(planTexts);
  return (
    <SidePanel title={title} onClose={onClose} focusKey={title}>
      <p>{text}</p>
      {command.isError && <PlanRefusal error={command.error} onFetch={() => (command.reset(), onFetch())} />}
      <div className="button-row">
        <Button
          kind="main"
          busy={command.isPending}
          onClick={() => command.mutate(undefined, { onSuccess: () => onClose() })}
        >
          {confirm}
        </Button>
        <Button onClick={onClose}>{t('panel.cancel')}</Button>
      </div>
    </SidePanel>
  );
}
